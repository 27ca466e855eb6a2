import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../../../wasm/toolchain/commands.mjs";
import { fingerprint } from "../../../wasm/toolchain/fingerprint.mjs";
import { kLogs } from "../../../wasm/toolchain/places.mjs";

const kFolder = import.meta.dirname;
const kRecord = path.join(kFolder, "node_modules", ".installed-from");

/** The packages of peers/, unless node_modules came from this very lockfile. */
export async function installPeers(progress) {
  const manifests = ["package.json", "package-lock.json", ".npmrc"];
  const wanted = `${fingerprint(manifests.map((file) => path.join(kFolder, file)))} ${process.platform} ${process.arch}`;
  if (existsSync(kRecord) && readFileSync(kRecord, "utf8") === wanted) return "all there";
  progress("npm install");
  // Not `npm ci`: that refuses a lockfile made where a registry had no build of ZEN for some other
  // platform. What the lockfile names is installed all the same, by its hash, and nothing is saved.
  await runLogged("npm", ["install", "--no-save", "--ignore-scripts", "--prefix", kFolder], {
    log: path.join(kLogs, "bench-peers.log"),
    cwd: kFolder,
    onLine: progress,
  });
  writeFileSync(kRecord, wanted);
  return "installed";
}

/** The version of a package that is pinned here. */
export function peerVersion(name) {
  const { dependencies } = JSON.parse(readFileSync(path.join(kFolder, "package.json"), "utf8"));
  return dependencies[name];
}
