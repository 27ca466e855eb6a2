import { expect, test } from "vitest";
import { dateFrom, dateText, today } from "../../web/src/format/date";
import { digitsOf, money } from "../../web/src/format/money";
import { groupDigits, plainNumber } from "../../web/src/format/number";

test("an amount is taken as people type it", () => {
  for (const typed of [
    "4200",
    " 4,200 ",
    "４２００",
    "¥4200",
    "￥4,200",
    "4200元",
    "4，200",
    "4200 块",
  ]) {
    expect(plainNumber(typed), typed).toBe("4200");
  }
  expect(plainNumber("4200。5")).toBe("4200.5");
});

test("what is no number stays as it was typed, for the core to refuse", () => {
  expect(plainNumber("很多")).toBe("很多");
  expect(plainNumber("1e5")).toBe("1e5");
});

test("digits are grouped without arithmetic", () => {
  expect(groupDigits("99999999.99")).toBe("99,999,999.99");
  expect(groupDigits("-1234.5")).toBe("-1,234.5");
  expect(groupDigits("999")).toBe("999");
  expect(groupDigits("12345678901234567890.12")).toBe("12,345,678,901,234,567,890.12");
  expect(groupDigits("abc")).toBe("abc");
});

test("money is shown with its sign before the mark", () => {
  expect(money("4200.00")).toBe("¥4,200.00");
  expect(money("-0.50")).toBe("-¥0.50");
});

test("an account book writes a digit a column", () => {
  expect(digitsOf("500.00")).toEqual(["5", "0", "0", "0", "0"]);
  expect(digitsOf("-1.00")).toBeUndefined();
  expect(digitsOf("1")).toBeUndefined();
});

test("dates are written out, as far as they are known", () => {
  expect(dateText("2016-06-01", "zh-Hans")).toBe("2016年6月1日");
  expect(dateText("2013-12", "zh-Hans")).toBe("2013年12月");
  expect(dateText("2013", "zh-Hans")).toBe("2013年");
  expect(dateText("2016-06-01", "en")).toBe("1 June 2016");
  expect(dateText("early 2013", "en")).toBe("early 2013");
});

test("today is the device's own day, not the day in Greenwich", () => {
  expect(today(new Date(2026, 10, 22, 0, 5))).toBe("2026-11-22");
  expect(today(new Date(2026, 0, 3, 23, 55))).toBe("2026-01-03");
});

test("three fields make a day, and a wrong one is left for the core to refuse", () => {
  expect(dateFrom("1958", "3", "4")).toBe("1958-03-04");
  expect(dateFrom("1958", "13", "4")).toBe("1958-13-04");
});
