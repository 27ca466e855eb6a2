/**
 * `npm run check`: everything about the sources that a program can judge without running them. All
 * checks run; those that found something are named at the end.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { capture } from "../wasm/toolchain/commands.mjs";
import { kNodeTools, kRoot } from "../wasm/toolchain/places.mjs";
import { configurePreset, prepareMachine } from "../wasm/toolchain/prepare.mjs";
import { Steps, Unwell } from "../wasm/toolchain/steps.mjs";
import { asProgram } from "../wasm/toolchain/stop.mjs";

const steps = new Steps();
const failed = [];

await asProgram(async () => {
  await prepareMachine(steps, ["build", "native", "check"]);
  await check("White space", whitespace);
  await check("Lockfiles", lockfiles);
  await check("clang-format", () =>
    faultsOf("clang-format", ["--dry-run", "-Werror", ...files(".cpp", ".h")]),
  );
  await check("clang-tidy", clangTidy);
  await check("Biome", () =>
    faultsOf(path.join(kNodeTools, "biome"), ["ci", "--error-on-warnings"]),
  );
  for (const project of files("tsconfig.json")) {
    await check(`TypeScript ${path.dirname(project)}`, () =>
      faultsOf(path.join(kNodeTools, "tsc"), ["--noEmit", "--project", project]),
    );
  }
  await check("Policy schemas", policies);

  console.log(failed.length > 0 ? `\nFaults found by: ${failed.join(", ")}` : "\nNo faults found");
  return failed.length > 0 ? 1 : 0;
});

/**
 * `work` gives the faults it found, as text; an empty one is none. A check that cannot run is a
 * fault as well.
 */
async function check(title, work) {
  await steps.run(title, async () => {
    const found = await Promise.resolve()
      .then(work)
      .catch((error) => error.message);
    const faults = found.trim();
    if (!faults) return undefined;
    failed.push(title);
    console.log(`\n${faults}\n`);
    return new Unwell("faults found");
  });
}

/** What a program says that fails when it finds faults. */
function faultsOf(command, parameters, options = {}) {
  const { status, output, errors } = capture(command, parameters, { cwd: kRoot, ...options });
  return status === 0 ? "" : output + errors || `${command}: exit code ${status}`;
}

/** Every file of the project, committed or about to be, with one of these endings. */
function files(...endings) {
  const { output } = capture("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: kRoot,
  });
  const all = output.split("\0").filter(Boolean);
  return all.filter((file) => endings.some((ending) => file.endsWith(ending)));
}

async function clangTidy() {
  // It reads from the build folder how each file is compiled.
  await configurePreset("dev");
  const sources = files(".cpp").filter((file) => file.startsWith("core/src/"));
  const tidy = ["clang-tidy", "-p", "build/dev", "--quiet", "--warnings-as-errors=*"];
  return faultsOf("xargs", ["-0", "-n1", "-P", availableParallelism(), ...tidy], {
    input: sources.join("\0"),
  });
}

function whitespace() {
  return files("")
    .map((file) => [file, readFileSync(path.join(kRoot, file))])
    .filter(([, bytes]) => bytes.length > 0 && !bytes.includes(0))
    .flatMap(([file, bytes]) => {
      const lines = bytes.toString("utf8").split("\n");
      const end = lines.pop() === "" ? [] : [`${file}: no newline at the end`];
      const loose = lines.flatMap((line, index) => (/[ \t\r]$/.test(line) ? [index + 1] : []));
      return [
        ...loose.map((line) => `${file}:${line}: white space at the end of the line`),
        ...end,
      ];
    })
    .join("\n");
}

/**
 * What npm lets into a lockfile without a word: addresses, where .npmrc was not heeded, which would
 * send everybody to one person's registry; and gaps, where a registry did not have a package for
 * every platform, which would leave the other platforms without.
 */
function lockfiles() {
  return files("package-lock.json").flatMap(faultsOfLockfile).join("\n");
}

function faultsOfLockfile(file) {
  const { packages } = JSON.parse(readFileSync(path.join(kRoot, file), "utf8"));
  // The engines that Gezhang is measured against are installed where they can be.
  const wantsEveryPlatform = file === "package-lock.json";
  return Object.entries(packages).flatMap(([place, { resolved, optionalDependencies = {} }]) => {
    const isThere = (name) =>
      `node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages;
    const gaps = Object.keys(optionalDependencies).filter((name) => !isThere(name));
    return [
      ...(resolved ? [`${file}: ${place} names ${resolved}`] : []),
      ...(wantsEveryPlatform ? gaps.map((name) => `${file}: ${place} lacks ${name}`) : []),
    ];
  });
}

async function policies() {
  // It stands on a Node module, so it can be loaded only now.
  const { policyFaults } = await import("./policy-schemas.mjs");
  const found = files(".json").filter((file) => file.startsWith("policies/"));
  return policyFaults(found, (file) =>
    JSON.parse(readFileSync(path.join(kRoot, file), "utf8")),
  ).join("\n");
}
