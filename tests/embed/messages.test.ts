import { expect, test } from "vitest";
import { frameAddress, readFraming, withoutFraming } from "../../web/embed/address";
import {
  type FrameMessage,
  type Result,
  readFrameMessage,
  readSettingsMessage,
  sealed,
} from "../../web/embed/messages";
import { parseRoute } from "../../web/src/app/route";
import { hostileValue, seeded } from "./hostile";

const result: Result = {
  region: "320500",
  question: "insure",
  day: "2016-06-01",
  verdict: "yes",
  amount: { least: "500.00", most: "500.00" },
  facts: {
    "account.prior_years": { from: "3000", to: "5999.99" },
    "relative.relation": "self",
    "person.retired": null,
    "sharing.people": 3,
    "person.offsite_filed": true,
  },
};
const { facts: _kept, ...bare } = result;

const messages: readonly FrameMessage[] = [
  { type: "ready" },
  { type: "size", height: 1234 },
  { type: "step" },
  { type: "result", result },
  { type: "result", result: bare },
  { type: "error", code: "refused" },
];

test.each(messages)("a message of ours arrives as it was sent: %j", (message) => {
  expect(readFrameMessage(structuredClone(sealed(message)))).toEqual(message);
});

test("what a message has too much is left behind", () => {
  const message = sealed({ type: "result", result: { ...bare, birth: "1958" } as Result });
  expect(readFrameMessage({ ...message, more: 1 })).toEqual({ type: "result", result: bare });
});

const damaged: readonly (readonly [string, object])[] = [
  ["a region of other digits", { region: "32050" }],
  ["a question with markup", { question: "<b>" }],
  ["no day", { day: "tomorrow" }],
  ["a verdict of somebody else's", { verdict: "certainly" }],
  ["half an amount", { amount: { least: "500.00" } }],
  ["an amount as a number", { amount: { least: 500, most: 500 } }],
  ["an amount that is absent and named", { amount: null }],
  ["facts that are a text", { facts: "all" }],
  ["a fact of no name", { facts: { age: 3 } }],
  ["a fact that is a list", { facts: { "person.age": [1] } }],
  ["a fact with something else in it", { facts: { "person.age": { from: {} } } }],
];

test.each(damaged)("a result with %s is none", (_name, part) => {
  expect(readFrameMessage({ gezhang: 1, type: "result", result: { ...result, ...part } })).toBe(
    undefined,
  );
});

test.each([
  undefined,
  null,
  "ready",
  7,
  [],
  { type: "ready" },
  { gezhang: 2, type: "ready" },
  { gezhang: "1", type: "ready" },
  { gezhang: 1, type: "size", height: 0 },
  { gezhang: 1, type: "size", height: Number.NaN },
  { gezhang: 1, type: "size", height: 1e9 },
  { gezhang: 1, type: "size", height: "400" },
  { gezhang: 1, type: "error", code: "whatever" },
])("%j is no message", (data) => {
  expect(readFrameMessage(data)).toBe(undefined);
  expect(readSettingsMessage(data)).toBe(undefined);
});

test("settings that are not ours are as if they were absent", () => {
  const message = { gezhang: 1, type: "settings", settings: { language: "en", size: "999" } };
  expect(readSettingsMessage(message)).toEqual({ type: "settings", settings: { language: "en" } });
});

test("a hundred thousand hostile values: neither end throws, and what passes is wholly ours", () => {
  const next = seeded(7);
  let passed = 0;
  for (let count = 0; count < 100_000; ++count) {
    const value = hostileValue(next);
    const read = readFrameMessage(value);
    // What passes would pass again, unchanged: nothing of the sender's is left in it.
    if (read !== undefined) {
      ++passed;
      expect(readFrameMessage(sealed(read))).toEqual(read);
    }
    const settings = readSettingsMessage(value);
    if (settings !== undefined) expect(readSettingsMessage(sealed(settings))).toEqual(settings);
  }
  // The values come near enough to be a test.
  expect(passed).toBeGreaterThan(1000);
});

const page = "https://gezhang.example/page/";
const parent = "https://city.example:8443";

test("an address says all of it behind the #, and the page reads it back", () => {
  const address = frameAddress(`${page}#/old`, parent, {
    region: "320500",
    question: "insure",
    day: "2016-06-01",
    language: "en",
    size: "large",
    facts: true,
  });
  const { hash, href } = new URL(address);
  expect(href.replace(hash, "")).toBe(page);
  expect(readFraming(hash)).toEqual({
    parent,
    settings: { language: "en", size: "large" },
    facts: true,
  });
  expect(withoutFraming(hash)).toBe("#/320500/insure?on=2016-06-01");
  // Whole, it is an address that the page understands by itself: it opens the same without a word to anybody.
  expect(parseRoute(hash)).toEqual(parseRoute(withoutFraming(hash)));
});

test("without a place the frame opens at the start", () => {
  const { hash } = new URL(frameAddress(page, parent, { question: "insure" }));
  expect(withoutFraming(hash)).toBe("#/");
  expect(readFraming(hash)).toEqual({ parent, settings: {}, facts: false });
});

test.each([
  "",
  "null",
  "*",
  "https://city.example/",
  "https://city.example/path",
  "https://CITY.example",
  "https://city.example:443",
  "javascript:alert(1)",
  "file://",
  "ftp://city.example",
  "%",
])("%s is no origin of a page around: nothing is sent to anybody", (named) => {
  expect(readFraming(`#/320500?parent=${encodeURIComponent(named)}`)).toBe(undefined);
  expect(readFraming(`#/320500?parent=${named}`)).toBe(undefined);
});

test("hostile addresses never throw", () => {
  const next = seeded(11);
  const parts = ["#", "/", "?", "&", "=", "%", "parent", "https://a.example", "%zz", "facts", "on"];
  for (let count = 0; count < 20_000; ++count) {
    let hash = "#";
    while (next() < 0.9) hash += parts[Math.floor(next() * parts.length)] ?? "";
    readFraming(hash);
    withoutFraming(hash);
  }
});
