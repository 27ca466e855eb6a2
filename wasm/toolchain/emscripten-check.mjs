import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { capture } from "./commands.mjs";
import { kNodeTools } from "./places.mjs";
import { Stop } from "./stop.mjs";
import { findVersion } from "./versions.mjs";

/**
 * A program as ours will be, in small: C++ with its library, reached from JavaScript through
 * Embind.
 */
const kProgram = `
#include <emscripten/bind.h>
#include <algorithm>
#include <string>
static std::string reversed(std::string text) {
  std::reverse(text.begin(), text.end());
  return text;
}
EMSCRIPTEN_BINDINGS(trial) { emscripten::function("reversed(text)", &reversed); }
`;

/**
 * The settings that decide which system libraries are linked; the first link with them makes those
 * that lack.
 */
const kSettings = [
  ...["-std=c++20", "-Oz", "-flto", "-fno-exceptions", "-DNDEBUG", "-lembind", "--no-entry"],
  ...[
    "-sSTRICT=1",
    "-sDYNAMIC_EXECUTION=0",
    "-sMALLOC=emmalloc",
    "-sFILESYSTEM=0",
    "-sTEXTDECODER=1",
  ],
  ...["-sALLOW_MEMORY_GROWTH=1", "-sMODULARIZE=1", "-sEXPORT_ES6=1", "-sENVIRONMENT=web,node"],
];

/**
 * Fails unless the compiler says it is `version`, and what it compiles runs here and gives the
 * right answer.
 */
export async function checkCompiler({ root, environment }, version) {
  const emcc = path.join(root, "em++");
  const told = capture(emcc, ["--version"], { env: environment });
  if (told.status !== 0 || findVersion(told.output)?.join(".") !== version) {
    throw new Stop(
      `the compiler fetched is not Emscripten ${version}:\n${told.output}${told.errors}`,
    );
  }

  const folder = mkdtempSync(path.join(tmpdir(), "gezhang-trial-"));
  try {
    writeFileSync(path.join(folder, "trial.cpp"), kProgram);
    const types = existsSync(path.join(kNodeTools, "tsc")) ? ["--emit-tsd", "trial.d.ts"] : [];
    const compiled = capture(emcc, ["trial.cpp", "-o", "trial.mjs", ...kSettings, ...types], {
      env: environment,
      cwd: folder,
    });
    if (compiled.status !== 0) {
      throw new Stop(`the compiler fetched does not compile:\n${compiled.errors}`);
    }
    const { default: load } = await import(pathToFileURL(path.join(folder, "trial.mjs")).href);
    const answer = (await load()).reversed("gnahzeg");
    if (answer !== "gezhang") throw new Stop(`the compiler fetched compiles wrongly: ${answer}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
