import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../../../wasm/toolchain/commands.mjs";
import { fingerprint } from "../../../wasm/toolchain/fingerprint.mjs";
import { kBuild, kLogs, kRoot } from "../../../wasm/toolchain/places.mjs";

/** Where typed evaluation is declared; a library without it is measured without it. */
export const kHasTyped = existsSync(path.join(kRoot, "core/include/gezhang/batch.h"));

const kBench = path.join(kRoot, "tests/bench");
const kFolder = path.join(kBuild, "bench", "wasm");
const kLibrary = path.join(kBuild, "wasm/core/libgezhang.a");
const kWorkload = ["hand_written.cpp", "inputs.cpp", "outputs.cpp"].map(
  (file) => `workload/${file}`,
);

const kOptions = [
  ...["-std=c++20", "-fno-exceptions", "-DNDEBUG", "-I", kBench],
  ...["--no-entry", "-sSTRICT=1", "-sMODULARIZE=1", "-sEXPORT_ES6=1", "-sENVIRONMENT=node"],
  ...["-sFILESYSTEM=0", "-sALLOW_MEMORY_GROWTH=1", "-sDYNAMIC_EXECUTION=0", "-sWASM_BIGINT=0"],
  "-sEXPORTED_RUNTIME_METHODS=HEAPU8,HEAPF64",
];

/**
 * The modules that only the measurement has: the yardstick, compiled for speed, and typed
 * evaluation around the very library that `build/wasm/gezhang.wasm` is linked from.
 */
export async function buildBenchModules(emscripten, progress) {
  const modules = [{ name: "hand_written", options: ["-O3"], inputs: [] }];
  if (kHasTyped) {
    const include = ["-I", path.join(kRoot, "core/include")];
    modules.push({
      name: "typed",
      // As the library and its module are compiled: a rule evaluated there is evaluated here.
      options: ["-Oz", "-flto", "-sSTACK_SIZE=256KB", ...include, "workload/typed.cpp", kLibrary],
      inputs: [kLibrary],
    });
  }
  mkdirSync(kFolder, { recursive: true });
  let built = 0;
  for (const module of modules) built += await build(module, emscripten, progress);
  return built === 0 ? "up to date" : undefined;
}

async function build({ name, options, inputs }, { version, environment }, progress) {
  const record = path.join(kFolder, `${name}.built-from`);
  const sources = ["workload", "wasm"].map((folder) => path.join(kBench, folder));
  const wanted = `${version} ${fingerprint([...sources, ...inputs])}`;
  if (existsSync(record) && readFileSync(record, "utf8") === wanted) return 0;
  progress(`em++ ${name}`);
  const output = path.join(kFolder, `${name}.mjs`);
  await runLogged(
    "em++",
    [`wasm/${name}_exports.cpp`, ...kWorkload, ...kOptions, ...options, "-o", output],
    { log: path.join(kLogs, `bench-wasm-${name}.log`), cwd: kBench, env: environment },
  );
  writeFileSync(record, wanted);
  return 1;
}
