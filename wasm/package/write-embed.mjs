/** Puts what others embed (`web/embed`) into the npm package: modules, style sheet and types, in `embed/`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../toolchain/commands.mjs";
import { kBuild, kLogs, kNodeTools, kRoot } from "../toolchain/places.mjs";

const kTypes = path.join(kBuild, "embed-types");

export async function writeEmbed(packageFolder, onLine = () => {}) {
  const options = { log: path.join(kLogs, "embed.log"), cwd: kRoot, onLine };
  const target = path.join(packageFolder, "embed");
  const build = ["build", "--config", "web/vite.embed.config.ts", "--outDir", target];
  await runLogged(path.join(kNodeTools, "vite"), [...build, "--emptyOutDir"], options);
  await writeTypes(target, options);
}

/** In the tree the loader lies elsewhere and a bundler finds the endings; in the package, one folder up, Node wants them. */
function asInPackage(types) {
  return types
    .replaceAll("../../wasm/package/src/", "../")
    .replace(/(from "\.\/[\w-]+)"/gu, '$1.js"');
}

async function writeTypes(target, options) {
  rmSync(kTypes, { recursive: true, force: true });
  mkdirSync(kTypes, { recursive: true });
  const project = {
    extends: path.join(kRoot, "web", "tsconfig.json"),
    files: ["index.ts", "define.ts", "../src/environment.d.ts"].map((name) =>
      path.join(kRoot, "web", "embed", name),
    ),
    include: [],
  };
  writeFileSync(path.join(kTypes, "tsconfig.json"), JSON.stringify(project));
  const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly"];
  const places = ["--outDir", kTypes, "--rootDir", kRoot];
  const types = ["--typeRoots", path.join(kRoot, "node_modules", "@types")];
  await runLogged(
    path.join(kNodeTools, "tsc"),
    ["--project", kTypes, ...emit, ...places, ...types],
    options,
  );
  const folder = path.join(kTypes, "web", "embed");
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".d.ts"))) {
    const text = readFileSync(path.join(folder, name), "utf8");
    writeFileSync(path.join(target, name), asInPackage(text));
  }
  rmSync(kTypes, { recursive: true });
}
