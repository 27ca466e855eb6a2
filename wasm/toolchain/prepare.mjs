import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "./commands.mjs";
import { provideEmscripten } from "./emscripten.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { provideNodeModules } from "./node-modules.mjs";
import { kBuild, kLogs, kNodeTools, kRoot } from "./places.mjs";
import { kNeeds, provideSystemPackages } from "./system-packages.mjs";

/**
 * The steps from a fresh clone to a built page, each of which does nothing where there is nothing
 * to do.
 */

export async function prepareMachine(steps, purposes) {
  const needs = purposes.flatMap((purpose) => kNeeds[purpose]);
  await steps.run("System packages", (progress) => provideSystemPackages(needs, progress));
  await steps.run("Node modules", provideNodeModules);
}

export async function configurePreset(preset, progress = () => {}, environment = process.env) {
  const fresh = usesOtherToolchain(preset, environment) ? ["--fresh"] : [];
  await cmake(`${preset}-configure`, ["--preset", preset, ...fresh], progress, environment);
}

/** Configures and builds; both are quick where nothing changed, and only they know what did. */
export async function buildPreset(steps, preset, environment = process.env, targets = []) {
  await steps.run(`Build ${preset}`, async (progress) => {
    await configurePreset(preset, progress, environment);
    const only = targets.length > 0 ? ["--target", ...targets] : [];
    const parameters = ["--build", "--preset", preset, ...only];
    await cmake(`${preset}-build`, parameters, progress, environment);
  });
}

function cmake(title, parameters, onLine, env) {
  return runLogged("cmake", parameters, {
    log: path.join(kLogs, `${title}.log`),
    cwd: kRoot,
    env,
    onLine,
  });
}

/** CMake never lets go of the compiler that a build folder was first configured with. */
function usesOtherToolchain(preset, environment) {
  const cache = path.join(kBuild, preset, "CMakeCache.txt");
  const wanted = environment.GEZHANG_EMSCRIPTEN_CMAKE;
  return (
    Boolean(wanted) && existsSync(cache) && !readFileSync(cache, "utf8").includes(`=${wanted}\n`)
  );
}

/** The core as WebAssembly, in build/wasm; gives the Emscripten that made it. */
export async function buildWasm(steps) {
  let emscripten;
  await steps.run("Emscripten", async (progress) => {
    emscripten = await provideEmscripten(progress);
    return `${emscripten.version}, ${emscripten.origin}`;
  });
  await buildPreset(steps, "wasm", emscripten.environment);
  return emscripten;
}

/** The page, in web/dist. */
export const kPage = path.join(kRoot, "web", "dist");
export const buildPage = (steps) => buildWeb(steps, "Page", kPage, []);

/** The page as one file that needs neither server nor network. */
export const kSingleFile = path.join(kRoot, "web", "dist-single", "gezhang.html");
export const buildSingle = (steps) =>
  buildWeb(steps, "Single", path.dirname(kSingleFile), ["--mode", "single"]);

/** Every component in every state, for the tests; in build/examples. */
export const buildExamples = (steps) =>
  buildWeb(steps, "Examples", path.join(kBuild, "examples"), ["--mode", "examples"]);

/** The npm package, in build/package. */
export async function buildPackage(steps) {
  await steps.run("Package", async (progress) => {
    const { writePackage } = await import("../package/write-package.mjs");
    await writePackage(progress);
  });
}

/** The mini-programs, in build/miniprogram, of the npm package; all provinces where none is named. */
export async function buildMiniPrograms(steps, provinces) {
  await steps.run("Mini-programs", async (progress) => {
    const { assembleMiniPrograms } = await import("../../web/miniprogram/assemble.mjs");
    await assembleMiniPrograms({ provinces, onLine: progress });
  });
}

/** What web/ is built from: its sources, the policies, and the core as WebAssembly. */
const kWebInputs = [
  ...["web", "policies", "wasm/package", "package-lock.json"],
  // The full module is for the balance, the policy studio and the page as one file.
  ...["gezhang", "gezhang-full"]
    .flatMap((name) => [`${name}.mjs`, `${name}.wasm`, `${name}-twin.mjs`])
    .map((name) => `build/wasm/${name}`),
].map((name) => path.join(kRoot, name));

async function buildWeb(steps, title, folder, parameters) {
  const record = path.join(kBuild, `${title.toLowerCase()}-built-from`);
  await steps.run(title, async (progress) => {
    const wanted = fingerprint(kWebInputs, {
      except: ["dist", "dist-single", "miniprogram", "node_modules"],
    });
    const isBuilt = existsSync(folder) && existsSync(record);
    if (isBuilt && readFileSync(record, "utf8") === wanted) return "up to date";
    progress("vite build");
    // A build that fails half-way leaves a page that belongs to no inputs at all.
    rmSync(record, { force: true });
    const command = ["build", "--config", "web/vite.config.ts", ...parameters];
    await runLogged(path.join(kNodeTools, "vite"), command, {
      log: path.join(kLogs, `${title.toLowerCase()}.log`),
      cwd: kRoot,
      onLine: progress,
    });
    writeFileSync(record, wanted);
  });
}
