import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { capture, stopCommands } from "./commands.mjs";
import { assemble, isDebian, kVersion, layout } from "./debian-emscripten.mjs";
import { checkCompiler } from "./emscripten-check.mjs";
import { withLock } from "./lock.mjs";
import { cacheFolder, kLogs, kNodeTools } from "./places.mjs";
import { Stop } from "./stop.mjs";
import { findVersion, isAtLeast } from "./versions.mjs";

const kLeast = findVersion(kVersion);
/** Raised when the recipe changes, so that a tree made by an older one is made again. */
const kRecipe = 1;

/**
 * An Emscripten to build with, the first there is of: the one named by GEZHANG_EMSCRIPTEN (a
 * folder, or its emcc), an `emcc` on the PATH that is new enough, the one fetched earlier, one
 * fetched now.
 *
 * Gives { version, origin, root, environment }. In `environment` the compiler works, and so does
 * `cmake --preset wasm`, which finds Emscripten's toolchain file by GEZHANG_EMSCRIPTEN_CMAKE.
 */
export async function provideEmscripten(progress = () => {}, environment = process.env) {
  const named = environment.GEZHANG_EMSCRIPTEN;
  if (named) return namedEmscripten(path.resolve(named), environment);
  return emscriptenOnPath(environment) ?? (await fetchedEmscripten(progress, environment));
}

function namedEmscripten(named, environment) {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
  // A folder is Emscripten's own, emsdk's, or the root of an unpacked Debian package.
  const inside = ["emcc", "upstream/emscripten/emcc", "usr/share/emscripten/emcc"];
  const candidates = isFolder ? inside.map((name) => path.join(named, name)) : [named];
  const emcc = candidates.find((file) => existsSync(file));
  if (!emcc) throw new Stop(`GEZHANG_EMSCRIPTEN is ${named}, and there is no emcc there`);
  const version = versionOf(emcc, environment);
  if (!version) {
    throw new Stop(`GEZHANG_EMSCRIPTEN is ${named}, and its emcc does not run:\n${emcc} --version`);
  }
  if (!isAtLeast(version, kLeast)) {
    throw new Stop(
      `GEZHANG_EMSCRIPTEN names Emscripten ${version.join(".")}; ${kVersion} or newer is needed`,
    );
  }
  return described(emcc, version, environment, "named by GEZHANG_EMSCRIPTEN");
}

function emscriptenOnPath(environment) {
  const version = versionOf("emcc", environment);
  if (!version || !isAtLeast(version, kLeast)) return undefined;
  const { output } = capture("sh", ["-c", "command -v emcc"], { env: environment });
  return described(output.trim(), version, environment, "on the PATH");
}

function versionOf(emcc, environment) {
  const { status, output } = capture(emcc, ["--version"], { env: environment });
  return status === 0 ? findVersion(output) : undefined;
}

function described(emcc, version, environment, origin) {
  // An emcc may be a link or a wrapper far from Emscripten's own folder, as Debian's and Homebrew's
  // are.
  const folders = [path.dirname(emcc), path.dirname(realpathSync(emcc))];
  const roots = folders.flatMap((folder) => [folder, path.join(folder, "../libexec")]);
  const root = roots.find((folder) => existsSync(cmakeToolchain(folder)));
  if (!root) {
    throw new Stop(
      `${emcc} has no CMake toolchain file near it; name Emscripten's folder by GEZHANG_EMSCRIPTEN`,
    );
  }
  return {
    version: version.join("."),
    origin,
    root,
    environment: withTools(environment, path.dirname(emcc), root),
  };
}

const cmakeToolchain = (root) => path.join(root, "cmake/Modules/Platform/Emscripten.cmake");

/** The compiler writes its type declarations with `tsc`, which it expects on the PATH. */
function withTools(environment, folder, root) {
  return {
    ...environment,
    PATH: [folder, kNodeTools, environment.PATH].join(path.delimiter),
    GEZHANG_EMSCRIPTEN_CMAKE: cmakeToolchain(root),
  };
}

async function fetchedEmscripten(progress, environment) {
  const home = path.join(cacheFolder(environment), `emscripten-${kVersion}`);
  const fetched = () => describeFetched(home, environment);
  if (isComplete(home)) return fetched();
  if (!isDebian()) {
    throw new Stop(
      `Emscripten ${kVersion} or newer is needed, and only on Debian can it be fetched from here.\n` +
        "Install it (emsdk, Homebrew, your distribution), so that `emcc` is on the PATH, or name its\n" +
        "folder by GEZHANG_EMSCRIPTEN.",
    );
  }
  return withLock(
    `${home}.lock`,
    () => progress("another run is fetching it; waiting"),
    async () => {
      if (!isComplete(home)) await fetchTo(home, environment, progress);
      return fetched();
    },
  );
}

/**
 * A tree counts only with its stamp, which is written last and names the place: the programs in it
 * cannot be moved.
 */
export function isComplete(home) {
  try {
    const stamp = JSON.parse(readFileSync(stampOf(home), "utf8"));
    return stamp.recipe === kRecipe && stamp.home === home;
  } catch {
    return false;
  }
}

const stampOf = (home) => path.join(home, "complete.json");

/**
 * Whatever goes wrong, neither a half-made tree nor the downloads stay behind. Called with the lock
 * held.
 */
export async function fetchTo(home, environment, progress, make = assemble, check = checkCompiler) {
  const workshop = `${home}.making`;
  const clear = (...folders) => {
    // Retried, because a command that was just stopped may have one file left to write.
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = () => {
    stopCommands();
    clear(workshop, home);
    process.exit(130);
  };
  clear(workshop, home);
  mkdirSync(workshop, { recursive: true });
  for (const signal of kSignals) process.on(signal, onSignal);
  try {
    const packages = await make(workshop, home, {
      log: path.join(kLogs, "emscripten.log"),
      progress,
    });
    renameSync(path.join(workshop, "tree"), home);
    progress("trying it out");
    await check(describeFetched(home, environment), kVersion);
    writeFileSync(
      stampOf(home),
      `${JSON.stringify({ recipe: kRecipe, home, packages }, null, 2)}\n`,
    );
  } catch (error) {
    clear(home);
    throw error;
  } finally {
    for (const signal of kSignals) process.off(signal, onSignal);
    clear(workshop);
  }
}

const kSignals = ["SIGINT", "SIGTERM", "SIGHUP"];

function describeFetched(home, environment) {
  const root = layout(home).emscripten;
  // A setting for another Emscripten (EM_CONFIG of an emsdk, EM_CACHE…) must not reach this one.
  const clean = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(EM_|EMCC_|EMSDK)/.test(name)),
  );
  return {
    version: kVersion,
    origin: `fetched into ${home}`,
    root,
    environment: withTools({ ...clean, EM_CONFIG: path.join(root, ".emscripten") }, root, root),
  };
}
