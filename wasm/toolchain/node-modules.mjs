import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "./commands.mjs";
import { kLogs, kRoot } from "./places.mjs";
import { Stop } from "./stop.mjs";
import { findVersion, isAtLeast } from "./versions.mjs";

const kRecord = path.join(kRoot, "node_modules", ".installed-from");

/** Installs exactly what the lockfile says, unless node_modules came from this very lockfile. */
export async function provideNodeModules(progress = () => {}) {
  const { engines } = JSON.parse(readFileSync(path.join(kRoot, "package.json"), "utf8"));
  const least = findVersion(engines.node);
  if (!isAtLeast(findVersion(process.version), least)) {
    throw new Stop(`This is Node ${process.version}; ${least.join(".")} or newer is needed.`);
  }

  const wanted = fingerprint();
  if (existsSync(kRecord) && readFileSync(kRecord, "utf8") === wanted) return "all there";
  progress("npm ci");
  await runLogged("npm", ["ci"], {
    log: path.join(kLogs, "npm-ci.log"),
    cwd: kRoot,
    // Without a terminal npm says nothing until the end.
    onLine: progress,
  });
  writeFileSync(kRecord, wanted);
  return "installed";
}

/**
 * Native add-ons depend on the platform as well as on the lockfile: a folder may be shared by two
 * machines.
 */
function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json", ".npmrc"]) {
    hash.update(readFileSync(path.join(kRoot, name)));
  }
  return `${hash.digest("hex")} ${process.platform} ${process.arch}\n`;
}
