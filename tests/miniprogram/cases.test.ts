import { expect, test } from "vitest";
import { readCases } from "../wasm/files";
import { askNative, nativeIsBuilt } from "../wasm/native";
import { loadSample } from "./engine";

const cases = readCases();

test.each(["wechat", "alipay"] as const)(
  "every case is answered in %s's host with the native command's bytes",
  async (name) => {
    expect(nativeIsBuilt(), "build the native command first: cmake --build --preset dev").toBe(
      true,
    );
    const { policies } = await loadSample(name);
    const native = await askNative(cases);
    const begun = performance.now();
    const differing = cases.filter(({ region, question, on, facts }, index) => {
      const opened = policies.open(region, on);
      const answer = opened.checkText(question, JSON.stringify(facts));
      opened.close();
      return answer !== native[index];
    });
    const spent = Math.round(performance.now() - begun);
    expect(differing.map(({ region, id }) => `${region} ${id}`)).toEqual([]);
    expect(native.length).toBe(cases.length);
    console.log(`${name}: ${cases.length} of ${cases.length} cases alike, in ${spent} ms`);
  },
);
