/** The policy files as plain objects, for the tools that look at all of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const kPolicies = path.resolve(import.meta.dirname, "..");

/** The seven questions, the three headline ones first. */
export const kHeadlines = ["withdraw", "share", "insure"];
export const kQuestions = [...kHeadlines, "credit", "pay", "transfer", "settle"];

/**
 * `index`: every place, in the index's order; `regions`, `cases` and `research`: the files by the
 * region's code. Every file is valid: `gezhang lint` and the schemas see to that.
 */
export function readLibrary(folder = kPolicies) {
  const files = namesBelow(path.join(folder, "regions"));
  const read = (name) => JSON.parse(readFileSync(name, "utf8"));
  const byRegion = (names) => new Map(names.map(read).map((file) => [file.region, file]));
  const index = read(path.join(folder, "regions", "index.json")).regions;
  const isCases = (name) => name.endsWith(".cases.json");
  const isIndex = (name) => path.basename(name) === "index.json";
  return {
    index,
    regions: byRegion(files.filter((name) => !isCases(name) && !isIndex(name))),
    cases: byRegion(files.filter(isCases)),
    research: byRegion(namesBelow(path.join(folder, "research"))),
  };
}

/** The entries of one question of a region's file, whatever their role. */
export function entriesOf(file, question) {
  return Object.values(file?.questions?.[question] ?? {})
    .filter(Array.isArray)
    .flat()
    .filter((entry) => "cites" in entry && "text" in entry);
}

/** A citation's source: in the file itself, or in one above it. */
export function sourceOf(library, file, cite) {
  const id = typeof cite === "string" ? cite : cite.source;
  for (let at = file; at; at = library.regions.get(parentOf(library, at.region))) {
    const found = at.sources?.find((source) => source.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The nearest place above with a file of its own. */
function parentOf(library, code) {
  let parent = library.index.find((place) => place.code === code)?.parent;
  while (parent !== undefined && !library.regions.has(parent)) {
    const above = parent;
    parent = library.index.find((place) => place.code === above)?.parent;
  }
  return parent;
}

function namesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
