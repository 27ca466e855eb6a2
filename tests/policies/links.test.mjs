import { expect, test } from "vitest";
import { links } from "../../policies/tools/links.mjs";
import { library } from "./library.mjs";

test("those looked at longest ago come first, and those without an address are counted", () => {
  expect(links(library({}))).toEqual([
    "2025-01-02\tA\t100000\tabove\thttps://above.example/1",
    "2026-11-22\tB\t320000\tgood\thttps://good.example/2",
    "",
    "2 个有网址，1 个没有 / 2 with an address, 1 without",
  ]);
});
