/**
 * `npm test`: prepares the machine, builds, and runs every group of tests; `npm test -- native web`
 * runs only those. A build that fails ends the run, since what follows would test something old,
 * and counts as one failure; a test that fails does not end it. The last line is `N passed, N
 * failed`.
 */
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { runLogged } from "../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kNodeTools, kRoot } from "../wasm/toolchain/places.mjs";
import {
  buildExamples,
  buildMiniPrograms,
  buildPackage,
  buildPage,
  buildPreset,
  buildSingle,
  buildWasm,
  prepareMachine,
} from "../wasm/toolchain/prepare.mjs";
import { Steps, Unwell } from "../wasm/toolchain/steps.mjs";
import { asProgram, Stop } from "../wasm/toolchain/stop.mjs";
import { provideOldChromiums } from "./engines/old-chromiums.mjs";
import { readCommandReport, readJUnit, readVitest } from "./reports.mjs";

const steps = new Steps();
const kReports = path.join(kBuild, "reports");

const kBuilds = {
  dev: () => buildPreset(steps, "dev"),
  asan: () => buildPreset(steps, "asan"),
  wasm: () => buildWasm(steps),
  package: () => buildPackage(steps),
  miniprograms: () => buildMiniPrograms(steps),
  page: () => buildPage(steps),
  single: () => buildSingle(steps),
  examples: () => buildExamples(steps),
};

/** In the order in which they run. `needs`: of the machine; `builds`: what must be up to date. */
const kGroups = {
  toolchain: { needs: [], builds: [], run: () => vitest("toolchain") },
  native: {
    needs: ["build", "native"],
    builds: ["dev", "asan"],
    run: async () => {
      await ctest("dev");
      await ctest("asan");
    },
  },
  policies: { needs: ["build", "native"], builds: ["dev"], run: policies },
  fuzz: { needs: ["build", "native"], builds: ["asan"], run: fuzz },
  // It compares with the native command, byte for byte.
  wasm: { needs: ["build", "native"], builds: ["dev", "wasm"], run: () => vitest("wasm") },
  // The npm package from its tarball, in the hands of others.
  package: {
    needs: ["build", "native", "browser"],
    builds: ["dev", "wasm", "package"],
    run: () => vitest("package"),
  },
  // The mini-programs in simulated hosts; they answer with the native command's bytes.
  miniprogram: {
    needs: ["build", "native", "browser"],
    builds: ["dev", "wasm", "package", "miniprograms", "page"],
    run: () => vitest("miniprogram"),
  },
  web: {
    needs: ["build", "browser"],
    builds: ["wasm", "page", "single", "examples"],
    run: () => vitest("web"),
  },
  // Gezhang in somebody else's page, on another origin.
  embed: {
    needs: ["build", "browser"],
    builds: ["wasm", "package", "page"],
    run: () => vitest("embed"),
  },
  // The built page from the real nginx.
  hosting: {
    needs: ["build", "browser", "hosting"],
    builds: ["wasm", "page"],
    run: () => vitest("hosting"),
  },
  // The built page in browsers of other makes and other years.
  engines: {
    needs: ["build", "browser", "engines"],
    builds: ["wasm", "page", "single"],
    run: async () => {
      await steps.run("Old Chromiums", provideOldChromiums);
      await vitest("engines");
    },
  },
};

const total = { passed: 0, failed: 0 };

await asProgram(async () => {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in kGroups));
  if (unknown.length > 0) {
    throw new Stop(
      `no group of tests: ${unknown.join(", ")}\ngroups: ${Object.keys(kGroups).join(", ")}`,
    );
  }
  const names = Object.keys(kGroups).filter((name) => named.length === 0 || named.includes(name));
  const groups = names.map((name) => kGroups[name]);

  await prepareMachine(steps, [...new Set(groups.flatMap(({ needs }) => needs))]);
  rmSync(kReports, { recursive: true, force: true });
  mkdirSync(kReports, { recursive: true });
  try {
    await runGroups(groups);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n${error.message}`);
    total.failed += 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

async function runGroups(groups) {
  const built = new Set();
  for (const { builds, run } of groups) {
    for (const build of builds.filter((name) => !built.has(name))) {
      await kBuilds[build]();
      built.add(build);
    }
    await run();
  }
}

/**
 * Runs one program of tests and counts what its report says. A program that fails without a failed
 * test in its report, or that reports no test at all, counts as a failure of its own.
 */
async function group(title, command, parameters, read, report) {
  const log = path.join(kLogs, `tests-${title.replaceAll(" ", "-")}.log`);
  await steps.run(`Tests ${title}`, async (progress) => {
    const fault = await runLogged(command, parameters, {
      log,
      cwd: kRoot,
      onLine: progress,
    }).catch((error) => error);
    const counted = read(report);
    if (counted.failed === 0 && (fault || counted.passed === 0)) counted.failed = 1;
    total.passed += counted.passed;
    total.failed += counted.failed;
    if (counted.failed > 0) console.log(`\n${fault?.message ?? `no test ran; see ${log}`}\n`);
    const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : "";
    const detail = `${counted.passed} passed, ${counted.failed} failed${skipped}`;
    return counted.failed > 0 ? new Unwell(detail) : detail;
  });
}

async function ctest(preset) {
  const report = path.join(kReports, `${preset}.xml`);
  const parameters = ["--preset", preset, "--output-junit", report, "-j", availableParallelism()];
  await group(`native ${preset}`, "ctest", parameters, readJUnit, report);
}

async function policies() {
  const command = path.join(kBuild, "dev/core/cli/gezhang");
  const report = path.join(kReports, "policy-cases.json");
  const script = '"$1" test policies --json > "$2" && "$1" lint policies';
  await group(
    "policy cases",
    "sh",
    ["-c", script, "sh", command, report],
    readCommandReport,
    report,
  );
  await vitest("policies");
}

/** Every target for a minute; `npm run fuzz` runs them for as long as it is told to. */
async function fuzz() {
  const report = path.join(kReports, "fuzz.json");
  const parameters = [path.join(kRoot, "tests/fuzz/run.mjs"), "--report", report];
  await group("fuzz", process.execPath, parameters, readCommandReport, report);
}

async function vitest(name) {
  const report = path.join(kReports, `${name}.json`);
  const config = path.join(kRoot, "tests", name, "vitest.config.ts");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const parameters = ["run", "--config", config, ...reporters];
  await group(name, path.join(kNodeTools, "vitest"), parameters, readVitest, report);
}
