import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where things are. What is built goes under `build/`; what is fetched once for the user goes to
 * the user's cache.
 */
export const kRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
export const kBuild = path.join(kRoot, "build");
export const kLogs = path.join(kBuild, "log");
export const kNodeTools = path.join(kRoot, "node_modules", ".bin");

/** The XDG rule: a relative `XDG_CACHE_HOME` is invalid and ignored. */
export function cacheFolder(environment = process.env) {
  const named = environment.XDG_CACHE_HOME;
  return path.join(
    named && path.isAbsolute(named) ? named : path.join(homedir(), ".cache"),
    "gezhang",
  );
}
