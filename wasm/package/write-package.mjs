/**
 * Writes the npm package into `build/package`: the loader as script and types, the built modules beside it, and the
 * policies as `gezhang bundle` packs them.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runLogged } from "../toolchain/commands.mjs";
import { kBuild, kLogs, kNodeTools, kRoot } from "../toolchain/places.mjs";
import { vocabularyTypes } from "./known-facts.mjs";
import { policyFileTypes } from "./policy-file-types.mjs";
import { writeEmbed } from "./write-embed.mjs";
import { writeMiniPrograms } from "./write-miniprogram.mjs";

export const kPackage = path.join(kBuild, "package");
const kStaged = path.join(kBuild, "package-src");
const kHere = path.join(kRoot, "wasm", "package");

export async function writePackage(onLine = () => {}) {
  for (const folder of [kPackage, kStaged]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(kPackage, { recursive: true });
  const files = policyFiles();
  await writeLoader(files, onLine);
  writeModules();
  await writePolicies(files);
  await writePolicyFileTypes();
  await writeEmbed(kPackage, onLine);
  await writeMiniPrograms(kPackage);
  writeDescription();
  rmSync(kStaged, { recursive: true });
}

/** The policy files by name, without their cases. */
function policyFiles() {
  const folder = path.join(kRoot, "policies");
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /^(?:vocabulary|rates|regions\/.*)(?<!\.cases)\.json$/u.test(name))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

async function writeLoader(files, onLine) {
  cpSync(path.join(kHere, "src"), kStaged, { recursive: true });
  const { "vocabulary.json": vocabulary, ...others } = files;
  const regions = Object.values(others).map((text) => JSON.parse(text));
  const types = vocabularyTypes(JSON.parse(vocabulary), regions);
  writeFileSync(path.join(kStaged, "vocabulary.ts"), types);
  const project = { extends: path.join(kHere, "tsconfig.json"), include: ["."] };
  writeFileSync(path.join(kStaged, "tsconfig.json"), JSON.stringify(project));
  const emit = ["--noEmit", "false", "--declaration", "--outDir", kPackage, "--rootDir", kStaged];
  await runLogged(path.join(kNodeTools, "tsc"), ["--project", kStaged, ...emit], {
    log: path.join(kLogs, "package.log"),
    cwd: kRoot,
    onLine,
  });
  // The compiler reads these and does not hand them on.
  for (const name of readdirSync(kStaged).filter((one) => one.endsWith(".d.mts"))) {
    cpSync(path.join(kStaged, name), path.join(kPackage, name));
  }
}

function writeModules() {
  for (const name of ["gezhang", "gezhang-full"]) {
    const built = (suffix) => path.join(kBuild, "wasm", `${name}${suffix}`);
    const glue = readFileSync(built(".mjs"), "utf8");
    writeFileSync(path.join(kPackage, `${name}.mjs`), leaveToNode(glue));
    for (const suffix of [".wasm", "-twin.mjs"]) {
      const target = path.join(kPackage, `${name}${suffix}`);
      cpSync(built(suffix), target);
    }
  }
}

/** Only Node ever comes by this import; bundlers for browsers would look for a module of that name and fail. */
function leaveToNode(glue) {
  const found = 'import("module")';
  if (glue.split(found).length !== 2) throw new Error(`not once in the glue: ${found}`);
  return glue.replace(found, 'import(/* webpackIgnore: true */ /* @vite-ignore */ "module")');
}

async function writePolicies(files) {
  const full = path.join(kPackage, "full.js");
  const { loadFull } = await import(pathToFileURL(full).href);
  const { index, packs } = (await loadFull()).bundle(files);
  const folder = path.join(kPackage, "policies");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "index.json"), index);
  for (const { name, text } of packs) writeFileSync(path.join(folder, `${name}.json`), text);
}

async function writePolicyFileTypes() {
  const folder = path.join(kPackage, "policy-files");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(await policyFileTypes())) {
    writeFileSync(path.join(folder, name), text);
  }
}

/** What the root's package.json says of the project holds here too. */
function writeDescription() {
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const { version, description, license, author, engines } = read(path.join(kRoot, "package.json"));
  const { name, ...rest } = read(path.join(kHere, "package.template.json"));
  const whole = { name, version, description, license, author, engines, ...rest };
  writeFileSync(path.join(kPackage, "package.json"), `${JSON.stringify(whole, null, 2)}\n`);
  cpSync(path.join(kRoot, "LICENSE"), path.join(kPackage, "LICENSE"));
  for (const file of ["README.md", "THIRD-PARTY.md"]) {
    cpSync(path.join(kHere, file), path.join(kPackage, file));
  }
}
