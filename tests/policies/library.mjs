/** A small library of policies: the nation, and one province of the test's own. */
export function library(province) {
  const source = (id, grade, more) => ({ id, grade, title: id, checked: "2026-11-22", ...more });
  const nation = {
    region: "100000",
    sources: [source("above", "A", { url: "https://above.example/1", checked: "2025-01-02" })],
  };
  const own = {
    region: "320000",
    sources: [source("good", "B", { url: "https://good.example/2" }), source("weak", "C")],
    ...province,
  };
  return {
    index: [
      { code: "100000", name: { "zh-Hans": "全国" } },
      { code: "320000", parent: "100000", name: { "zh-Hans": "江苏省" } },
    ],
    regions: new Map([nation, own].map((file) => [file.region, file])),
    cases: new Map(),
    research: new Map(),
  };
}

export function entry(more) {
  return { id: "e", text: { "zh-Hans": "规定" }, cites: ["good"], ...more };
}
