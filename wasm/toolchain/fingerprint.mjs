import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the content of files and folders, by path. Equal fingerprints mean that a build
 * from these inputs would give what it gave before. (Contents, not times: a branch switched and
 * switched back builds nothing.)
 */
export function fingerprint(places, { except = [] } = {}) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesIn(place, except))) {
    hash.update(`${file}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

function filesIn(place, except) {
  if (except.includes(path.basename(place))) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name), except));
}
