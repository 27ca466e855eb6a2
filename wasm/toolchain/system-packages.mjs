import { existsSync } from "node:fs";
import path from "node:path";
import { upgradesAndRemovals } from "./apt-simulation.mjs";
import { capture, runLogged } from "./commands.mjs";
import { kLogs } from "./places.mjs";
import { Stop } from "./stop.mjs";
import { findVersion, isAtLeast } from "./versions.mjs";

const kCompiler = { package: "g++", tool: "c++", least: [11] }; // for C++20

/**
 * What the machine must have, by purpose. A need with a `tool` is met by that program, wherever it
 * comes from; one without is met by Debian's package (elsewhere CMake finds or fetches it, and says
 * so if it cannot).
 */
export const kNeeds = {
  build: [
    { package: "cmake", tool: "cmake", least: [3, 25] },
    { package: "ninja-build", tool: "ninja" },
    { package: "python3", tool: "python3", least: [3, 6] },
    { package: "nlohmann-json3-dev" },
  ],
  native: [
    kCompiler,
    { package: "libgtest-dev" },
    { package: "clang", tool: "clang++" },
    // The sanitizers' part of clang, with its fuzzer.
    { package: "libclang-rt-dev" },
    // How the installed library is found by others, how a package learns what it needs, and one of the ways to screen millions.
    { package: "pkg-config", tool: "pkg-config" },
    { package: "dpkg-dev", tool: "dpkg-shlibdeps" },
    { package: "parallel", tool: "parallel" },
  ],
  browser: [
    { package: "chromium", tool: process.env.CHROMIUM || "chromium" },
    // Without Chinese glyphs every character is the same box, and a screenshot shows nothing.
    { package: "fonts-noto-cjk" },
  ],
  // The page in other engines than Chromium. WebKit's MiniBrowser needs a screen.
  engines: [
    { package: "firefox-esr", tool: "firefox-esr" },
    { package: "webkit2gtk-driver" },
    { package: "xvfb" },
  ],
  // A real server for the built page. No `tool`: it lies where only root's path leads.
  hosting: [{ package: "nginx" }, { package: "libnginx-mod-http-brotli-static" }],
  bench: [kCompiler, { package: "libbenchmark-dev" }],
  coverage: [
    { package: "clang", tool: "clang++" },
    { package: "libclang-rt-dev" },
    // Reads what clang's counters write, so it must be of the same version.
    { package: "llvm", tool: "llvm-cov" },
  ],
  check: [
    { package: "clang-format", tool: "clang-format" },
    { package: "clang-tidy", tool: "clang-tidy" },
  ],
};

const kInstall = ["install", "--no-install-recommends", "--no-upgrade", "--no-remove"];

/**
 * Installs what is missing of `needs`, as root on Debian or Ubuntu; anywhere else says what to
 * install and stops. Never upgrades or removes a package: where that would be needed, it stops and
 * says so.
 */
export async function provideSystemPackages(needs, progress = () => {}, system = realSystem()) {
  const missing = needs.filter((need) => !isMet(need, system));
  if (missing.length === 0) return "all there";
  if (!system.hasApt) {
    throw new Stop(`Missing on this machine, please install: ${missing.map(asWords).join(", ")}`);
  }

  const packages = missing.map((need) => need.package);
  // Something older than what is needed is on the machine, and the same release's package would not
  // change that.
  const outdated = missing.filter((need) => system.isInstalled(need.package));
  if (outdated.length > 0) {
    throw new Stop(`Too old in this release of the system: ${outdated.map(asWords).join(", ")}`);
  }
  if (!system.isRoot) {
    throw new Stop(
      `Missing on this machine. Please install:\n\n  sudo apt-get ${[...kInstall, ...packages].join(" ")}\n`,
    );
  }
  await install(packages, progress, system);
  const still = needs.filter((need) => !isMet(need, system));
  if (still.length > 0) {
    throw new Stop(`Installed, and yet not found: ${still.map(asWords).join(", ")}`);
  }
  return `installed ${packages.join(" ")}`;
}

function isMet(need, system) {
  if (!need.tool) return !system.hasApt || system.isInstalled(need.package);
  const version = system.toolVersion(need.tool);
  return version !== undefined && isAtLeast(version, need.least ?? []);
}

function asWords({ package: name, tool, least }) {
  return `${tool ?? name}${least ? ` ${least.join(".")} or newer` : ""}`;
}

async function install(packages, progress, system) {
  progress("reading the package lists");
  await system.updateLists();
  const simulated = system.simulate([...kInstall, ...packages]);
  if (simulated.status !== 0) {
    throw new Stop(
      `apt cannot install ${packages.join(" ")}:\n${simulated.output}${simulated.errors}`,
    );
  }
  const { upgraded, removed } = upgradesAndRemovals(simulated.output);
  if (upgraded.length + removed.length > 0) {
    const reasons = [
      upgraded.length > 0 && `upgrade ${upgraded.join(" ")}`,
      removed.length > 0 && `remove ${removed.join(" ")}`,
    ].filter(Boolean);
    throw new Stop(
      `Installing ${packages.join(" ")} would also ${reasons.join(" and ")}. That is yours to decide, so nothing was ` +
        `done. If you agree:\n\n  apt-get install --no-install-recommends ${packages.join(" ")}\n`,
    );
  }
  progress(`installing ${packages.join(" ")}`);
  await system.install(["--yes", ...kInstall, ...packages]);
}

/** The machine, as far as the above looks at it or changes it. */
function realSystem() {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another apt may be at work; it is waited for.
  const waiting = ["-q", "-o", "DPkg::Lock::Timeout=300"];
  const apt = (log, parameters) =>
    runLogged("apt-get", [...waiting, ...parameters], {
      log: path.join(kLogs, log),
      env: environment,
    });
  return {
    hasApt: existsSync("/etc/debian_version") && capture("apt-get", ["--version"]).status === 0,
    isRoot: process.getuid?.() === 0,
    isInstalled: (name) =>
      /^Status: \S+ ok installed$/m.test(capture("dpkg-query", ["--status", name]).output),
    toolVersion: (tool) => {
      const { status, output, errors } = capture(tool, ["--version"]);
      return status === 0 ? (findVersion(output + errors) ?? [0]) : undefined;
    },
    // A third party's source that is out of order does not matter if Debian's own are in order:
    // what counts is whether the simulation then finds the packages.
    updateLists: () => apt("apt-update.log", ["update"]).catch(() => {}),
    simulate: (parameters) =>
      capture("apt-get", ["--simulate", ...parameters], { env: environment }),
    install: (parameters) => apt("apt-install.log", parameters),
  };
}
