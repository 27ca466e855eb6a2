import { expect, test } from "vitest";
import { textsOfPage, traditionalOf, traditionalTable } from "../../web/build/traditional";
import { traditionalWords } from "../../web/build/traditional-words";
import { toTraditional, traditionalTexts } from "../../web/src/language/traditional";
import { zhHans } from "../../web/src/language/zh-hans";

test("our words come out as the list has them, wherever they stand", () => {
  for (const [simplified, traditional] of Object.entries(traditionalWords)) {
    expect(traditionalOf(simplified), simplified).toBe(traditional);
    expect(traditionalOf(`本人的${simplified}里`), simplified).toContain(traditional);
  }
  expect(traditionalOf("个人账户的钱")).not.toContain("賬");
});

test("the page writes every text of the policies and the core as the build wants it", () => {
  let stretches = 0;
  for (const text of textsOfPage(new URL("../..", import.meta.url).pathname)) {
    for (const [stretch] of text.matchAll(/[\u3400-\u9fff]+/gu)) {
      expect(toTraditional(stretch), stretch).toBe(traditionalOf(stretch));
      ++stretches;
    }
  }
  expect(stretches).toBeGreaterThan(10_000);
});

test("a character that reads in two ways is told apart by its neighbours", () => {
  const phrases = traditionalTable(["头发发放", "干部若干", "计划划算"])
    .split("|")
    .filter((pair) => pair.length > 2);
  expect(phrases).toContain("若干若干");
  expect(phrases.join(" ")).toContain("發");
  expect(traditionalOf("头发")).toBe("頭髮");
  expect(traditionalOf("发放")).toBe("發放");
});

test("the page's own words are converted, with the names that are put into them", () => {
  const texts = traditionalTexts(zhHans);
  expect(texts.start.title.join("")).toBe("醫保個人帳戶的錢，怎麼用？");
  expect(texts.start.whole("江苏省")).toBe("江蘇省（全省）");
});

test("what is the same in both needs no entry", () => {
  expect(toTraditional("2016-06-01 ¥500.00")).toBe("2016-06-01 ¥500.00");
});
