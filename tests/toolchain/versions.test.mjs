import { describe, expect, test } from "vitest";
import { findVersion, isAtLeast } from "../../wasm/toolchain/versions.mjs";

describe("a version", () => {
  test("is the first dotted number of what a program says", () => {
    const emcc = "emcc (Emscripten gcc/clang-like replacement) 3.1.69 (abcdef)";
    expect(findVersion(emcc)).toEqual([3, 1, 69]);
    expect(findVersion("cmake version 3.25.1\n\nCMake suite maintained by 1.2")).toEqual([
      3, 25, 1,
    ]);
    expect(findVersion("no number here")).toBeUndefined();
  });

  test.each([
    ["3.1.69", "3.1.69", true],
    ["3.1.70", "3.1.69", true],
    ["4.0.0", "3.1.69", true],
    ["3.1.9", "3.1.69", false],
    ["3.1.6", "3.1.69", false],
    ["3.25", "3.25.0", true],
    ["3.24.9", "3.25", false],
  ])("%s is at least %s: %s", (found, least, expected) => {
    expect(isAtLeast(findVersion(found), findVersion(least))).toBe(expected);
  });
});
