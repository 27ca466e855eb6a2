/**
 * The types of the policy files, from the schemas that editors check them by: for programs that read or write policies.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "json-schema-to-typescript";
import { kRoot } from "../toolchain/places.mjs";

/** Schema → the name of its type. */
const kSchemas = {
  region: "RegionFile",
  vocabulary: "VocabularyFile",
  rates: "RatesFile",
  "region-index": "RegionIndexFile",
  cases: "CasesFile",
};

/** Declaration files by name: one a schema, since each has words of its own for its parts, and `index.d.ts`. */
export async function policyFileTypes() {
  const files = {};
  for (const [name, type] of Object.entries(kSchemas)) {
    const file = path.join(kRoot, "policies", "schema", `${name}.schema.json`);
    const schema = asTypes(JSON.parse(readFileSync(file, "utf8")));
    // By its title it would be named in both languages at once.
    files[`${name}.d.ts`] = await compile({ ...schema, title: type }, type, { bannerComment: "" });
  }
  files["index.d.ts"] = Object.entries(kSchemas)
    .map(([name, type]) => `export type { ${type} } from "./${name}.js";\n`)
    .join("");
  return files;
}

/** What no type can say is the engine's to check: lengths would be tuples of every length. A reference goes by its name. */
function asTypes(node) {
  if (Array.isArray(node)) return node.map(asTypes);
  if (typeof node !== "object" || node === null) return node;
  if (typeof node.$ref === "string") return { $ref: node.$ref };
  const left = ["minItems", "maxItems", "if", "then", "else"];
  const kept = Object.entries(node).filter(([key]) => !left.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, asTypes(value)]));
}
