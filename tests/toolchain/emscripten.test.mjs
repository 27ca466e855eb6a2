import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetchTo, isComplete, provideEmscripten } from "../../wasm/toolchain/emscripten.mjs";
import { cacheFolder } from "../../wasm/toolchain/places.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gezhang-emscripten-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An Emscripten that can say its version, and no more. */
function fakeEmscripten(root, version) {
  mkdirSync(path.join(root, "cmake/Modules/Platform"), { recursive: true });
  writeFileSync(path.join(root, "cmake/Modules/Platform/Emscripten.cmake"), "");
  const emcc = path.join(root, "emcc");
  writeFileSync(emcc, `#!/bin/sh\necho "emcc (Emscripten) ${version} (abc)"\n`);
  chmodSync(emcc, 0o755);
  return emcc;
}

describe("an Emscripten named by GEZHANG_EMSCRIPTEN", () => {
  const named = (place) =>
    provideEmscripten(() => {}, { ...process.env, GEZHANG_EMSCRIPTEN: place });

  test("may be its emcc, its folder, or the folder of an emsdk around it", async () => {
    const root = path.join(folder, "upstream/emscripten");
    const emcc = fakeEmscripten(root, "3.1.70");
    for (const place of [emcc, root, folder]) {
      const found = await named(place);
      expect(found.version).toBe("3.1.70");
      expect(found.environment.GEZHANG_EMSCRIPTEN_CMAKE).toBe(
        path.join(root, "cmake/Modules/Platform/Emscripten.cmake"),
      );
      expect(found.environment.PATH.startsWith(`${root}:`)).toBe(true);
    }
  });

  test("is refused when it is too old, instead of another being used without a word", async () => {
    fakeEmscripten(folder, "3.1.68");
    await expect(named(folder)).rejects.toThrow("3.1.69 or newer is needed");
  });

  test("is refused when it is not there", async () => {
    await expect(named(path.join(folder, "nowhere"))).rejects.toThrow("there is no emcc there");
  });
});

test("an emcc on the PATH is used when it is new enough", async () => {
  fakeEmscripten(folder, "4.0.1");
  const found = await provideEmscripten(() => {}, { PATH: `${folder}:${process.env.PATH}` });
  expect(found).toMatchObject({ version: "4.0.1", origin: "on the PATH", root: folder });
});

describe("a fetched Emscripten", () => {
  const home = () => path.join(folder, "emscripten");
  const make = async (workshop) => {
    mkdirSync(path.join(workshop, "tree/usr"), { recursive: true });
    return [{ package: "emscripten", file: "emscripten.deb", sha256: "00" }];
  };
  const fetched = (maker, check) => fetchTo(home(), process.env, () => {}, maker, check);

  test("counts once it is made and tried, and nothing else stays behind", async () => {
    await fetched(make, async () => {
      expect(isComplete(home())).toBe(false);
    });
    expect(isComplete(home())).toBe(true);
    expect(readdirSync(folder)).toEqual(["emscripten"]);
  });

  test("leaves nothing when it cannot be made", async () => {
    const failing = async (workshop) => {
      await make(workshop);
      throw new Error("no network");
    };
    await expect(fetched(failing, async () => {})).rejects.toThrow("no network");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves nothing when it does not work", async () => {
    const check = async () => {
      throw new Error("does not compile");
    };
    await expect(fetched(make, check)).rejects.toThrow("does not compile");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that was interrupted is not mistaken for a good one, and is made anew", async () => {
    mkdirSync(path.join(home(), "usr/half"), { recursive: true });
    mkdirSync(path.join(`${home()}.making`, "tree"), { recursive: true });
    expect(isComplete(home())).toBe(false);
    await fetched(make, async () => {});
    expect(isComplete(home())).toBe(true);
    expect(existsSync(path.join(home(), "usr/half"))).toBe(false);
  });

  test("that was moved does not count: its programs name their old place", async () => {
    await fetched(make, async () => {});
    const elsewhere = path.join(folder, "elsewhere");
    const { renameSync } = await import("node:fs");
    renameSync(home(), elsewhere);
    expect(isComplete(elsewhere)).toBe(false);
  });
});

test("the cache is where the XDG rules say; a relative address is not valid", () => {
  expect(cacheFolder({ XDG_CACHE_HOME: "/somewhere" })).toBe("/somewhere/gezhang");
  expect(cacheFolder({ XDG_CACHE_HOME: "relative" })).toMatch(/^\/.*\/\.cache\/gezhang$/);
});
