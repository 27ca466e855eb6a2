import { describe, expect, test } from "vitest";
import { upgradesAndRemovals } from "../../wasm/toolchain/apt-simulation.mjs";
import { provideSystemPackages } from "../../wasm/toolchain/system-packages.mjs";

const kNeeds = [{ package: "cmake", tool: "cmake", least: [3, 25] }, { package: "libgtest-dev" }];

/**
 * A machine of which `packages` are installed and `tools` run; it keeps a record of what was done
 * to it.
 */
function machine({ packages = [], tools = {}, ...more } = {}) {
  const done = [];
  return {
    done,
    hasApt: true,
    isRoot: true,
    isInstalled: (name) => packages.includes(name),
    toolVersion: (tool) => tools[tool],
    updateLists: async () => done.push("update"),
    simulate: () => ({
      status: 0,
      output: "Inst libgtest-dev (1.12.1 Debian:12 [amd64])\n",
      errors: "",
    }),
    install: async (parameters) => {
      done.push(parameters.join(" "));
      packages.push("libgtest-dev");
    },
    ...more,
  };
}

const kCMake = { cmake: [3, 25, 1] };

describe("system packages", () => {
  test("that are all there need nothing, not even the package lists", async () => {
    const here = machine({ packages: ["libgtest-dev"], tools: kCMake });
    expect(await provideSystemPackages(kNeeds, () => {}, here)).toBe("all there");
    expect(here.done).toEqual([]);
  });

  test("that are missing are installed, and nothing else is upgraded or removed", async () => {
    const here = machine({ tools: kCMake });
    await provideSystemPackages(kNeeds, () => {}, here);
    expect(here.done).toEqual([
      "update",
      "--yes install --no-install-recommends --no-upgrade --no-remove libgtest-dev",
    ]);
  });

  test("a tool from elsewhere serves as well as Debian's package", async () => {
    const here = machine({ packages: ["libgtest-dev"], tools: { cmake: [4, 0] } });
    expect(await provideSystemPackages(kNeeds, () => {}, here)).toBe("all there");
  });

  test("without root are named in a command to copy, and nothing is done", async () => {
    const here = machine({ tools: kCMake, isRoot: false });
    await expect(provideSystemPackages(kNeeds, () => {}, here)).rejects.toThrow(
      "sudo apt-get install --no-install-recommends --no-upgrade --no-remove libgtest-dev",
    );
    expect(here.done).toEqual([]);
  });

  test.each([
    ["upgrade", "Inst libc6 [2.36-9] (2.36-10 Debian:12 [amd64])\n", "would also upgrade libc6"],
    ["remove", "Remv exim4 [4.96]\n", "would also remove exim4"],
  ])("are not installed where that would %s something", async (_, output, reason) => {
    const simulate = () => ({ status: 0, output, errors: "" });
    const here = machine({ tools: kCMake, simulate });
    await expect(provideSystemPackages(kNeeds, () => {}, here)).rejects.toThrow(reason);
    expect(here.done).toEqual(["update"]);
  });

  test("that apt does not know are named, with apt's own words", async () => {
    const simulate = () => ({ status: 100, output: "", errors: "E: Unable to locate package" });
    const here = machine({ tools: kCMake, simulate });
    await expect(provideSystemPackages(kNeeds, () => {}, here)).rejects.toThrow("Unable to locate");
  });

  test("too old in this release of the system are said to be so", async () => {
    const here = machine({ packages: ["cmake", "libgtest-dev"], tools: { cmake: [3, 18] } });
    await expect(provideSystemPackages(kNeeds, () => {}, here)).rejects.toThrow(
      "Too old in this release of the system: cmake 3.25 or newer",
    );
  });

  test("on a system without apt, the tools must be there and CMake finds the libraries", async () => {
    const here = machine({ hasApt: false, tools: kCMake });
    expect(await provideSystemPackages(kNeeds, () => {}, here)).toBe("all there");
    const bare = machine({ hasApt: false });
    await expect(provideSystemPackages(kNeeds, () => {}, bare)).rejects.toThrow(
      "cmake 3.25 or newer",
    );
  });
});

test("a simulated installation tells upgrades from new packages", () => {
  const output = `Reading package lists...
Inst libllvm14 (1:14.0.6-12 Debian:12 [amd64])
Inst libssl3 [3.0.15] (3.0.17 Debian:12 [amd64]) []
Remv old-thing [1.0]
Conf libssl3 (3.0.17 Debian:12 [amd64])
`;
  expect(upgradesAndRemovals(output)).toEqual({ upgraded: ["libssl3"], removed: ["old-thing"] });
});
