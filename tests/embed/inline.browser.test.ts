import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings, launch, screenshot, telephone } from "../web/browser";
import {
  type Heard,
  pageWith,
  type Site,
  startSite,
  suzhou,
  suzhouResult,
  visit,
} from "./embedder";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launch();
  site = await startSite();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const desktop = { viewport: { width: 1200, height: 900 }, locale: "zh-CN" };

const attributes =
  'mode="inline" region="320500" question="insure" day="2016-06-01" policies="/gezhang/policies/"';
const inline = (more = "", inside = ""): string =>
  pageWith(
    '<script type="module" src="/gezhang/embed/define.js"></script>',
    `<gezhang-check ${attributes} ${more}>${inside}</gezhang-check>`,
  );

/** The policy of a careful site, with or without leave to compile WebAssembly. */
const strict = (wasm: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src data:",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

async function open(html = inline(), policy?: string, options = telephone): Promise<Heard> {
  return visit(browser, site.put("/inline.html", html, policy), options);
}

const check = ({ page }: Heard): Locator => page.locator("gezhang-check").first();
const results = ({ events }: Heard): unknown[] =>
  events.filter(({ type }) => type === "gezhang-result").map(({ detail }) => detail);

const vocabulary = JSON.parse(
  readFileSync(new URL("../../policies/vocabulary.json", import.meta.url), "utf8"),
) as { readonly facts: readonly { readonly id: string; readonly text: { "zh-Hans": string } }[] };

/** What Suzhou is told about the fact whose question this is. */
function valueFor(question: string): string {
  const fact = vocabulary.facts.find(({ text }) => text["zh-Hans"] === question.trim());
  const value = fact === undefined ? undefined : suzhou[fact.id];
  if (value === undefined) throw new Error(`nobody said what to answer to ${question}`);
  return value;
}

/** Answers whatever is asked until there is an answer; gives the questions' words. */
async function answer(heard: Heard): Promise<string[]> {
  const asked: string[] = [];
  const element = check(heard);
  for (;;) {
    await element.locator("form, .verdict").first().waitFor();
    if ((await element.locator(".verdict").count()) > 0) return asked;
    const question = await element.locator("h2").first().innerText();
    asked.push(question);
    const value = valueFor(question);
    const radio = element.locator(`input[type=radio][name=value][value="${value}"]`);
    if ((await radio.count()) > 0) await radio.check();
    else await element.locator("#answer").fill(value);
    await element.getByRole("button", { name: "继续", exact: true }).click();
    await heard.page.waitForFunction(
      (before) =>
        document.querySelector("gezhang-check")?.shadowRoot?.querySelector("h2")?.innerText !==
        before,
      question,
    );
  }
}

test("it asks one question at a time and answers in the page itself, from that page's own server alone", async () => {
  const heard = await open(inline(), strict(true));
  await check(heard).locator("form").waitFor();
  await screenshot(heard.page, "embed-inline-question-360");
  const asked = await answer(heard);
  expect(new Set(asked).size).toBe(4);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  const text = (await check(heard).locator(".gezhang").innerText()).replace(/\s+/gu, " ");
  for (const part of [
    ...["可以", "苏州市 · 2016年6月1日", "¥500.00"],
    // Reasons with their sums, the document, what would change it, the boundary, the hotline.
    ...["¥1,000.00 − ¥0.00 − ¥500.00 = ¥500.00", "¥4,200.00 ≥ ¥3,000.00"],
    ...["要满足的条件", "金额怎么算的", "凭什么", "依据", "怎样会不一样", "小心自动续费"],
    ...["这不是医保经办机构的决定", "医保热线 12393"],
  ])
    expect(text).toContain(part);
  await screenshot(heard.page, "embed-inline-answer-360", true);
  expect(heard.violations).toEqual([]);
  expect(heard.complaints).toEqual([]);
  expect(heard.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
  // Last: what looks here brings a style of its own.
  expect(await axeFindings(heard.page)).toEqual([]);
  await heard.page.context().close();
});

test("a double tap answers one question, and the next is seen", async () => {
  const heard = await open();
  const question = check(heard).locator("h2").first();
  await question.waitFor();
  const seen = [await question.innerText()];
  await check(heard)
    .getByRole("button", { name: /^不清楚/u })
    .dblclick();
  await expect.poll(() => question.innerText()).not.toBe(seen[0]);
  seen.push(await question.innerText());
  await heard.page.waitForTimeout(200);
  expect(await question.innerText()).toBe(seen[1]);
  await check(heard).getByRole("button", { name: "返回" }).click();
  expect(await question.innerText()).toBe(seen[0]);
  await heard.page.context().close();
});

test("a question that does not exist is called that, and its page hears of it", async () => {
  const heard = await open(inline().replace('"insure"', '"insurance"'));
  await check(heard).getByRole("heading", { name: "没有这个问题" }).waitFor();
  expect(heard.events.filter(({ type }) => type === "gezhang-error")).toEqual([
    { type: "gezhang-error", detail: { code: "refused" } },
  ]);
  await heard.page.context().close();
});

test("on a wide screen it stands in the colours, letters and corners of its page", async () => {
  const style =
    "gezhang-check { --gezhang-paper: #fffbe6; --gezhang-action: #7a0019; --gezhang-radius: 2px; --gezhang-size: 18px }";
  const heard = await open(
    inline().replace("</head>", `<style>${style}</style></head>`),
    undefined,
    desktop,
  );
  const box = check(heard).locator(".gezhang");
  await box.waitFor();
  const drawn = await box.evaluate((element) => {
    const { backgroundColor, fontSize, borderRadius } = getComputedStyle(element);
    return { backgroundColor, fontSize, borderRadius };
  });
  expect(drawn).toEqual({
    backgroundColor: "rgb(255, 251, 230)",
    fontSize: "18px",
    borderRadius: "2px",
  });
  await answer(heard);
  await screenshot(heard.page, "embed-inline-answer-desktop", true);
  await heard.page.context().close();
});

test("on the smallest telephone, with the largest letters, nothing scrolls sideways", async () => {
  const narrow = { ...telephone, viewport: { width: 320, height: 640 } };
  const heard = await open(inline('size="largest"'), undefined, narrow);
  const fits = async (): Promise<void> => {
    const [wide, room] = await heard.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(wide).toBe(room);
  };
  await check(heard).locator("form").waitFor();
  await fits();
  await answer(heard);
  await fits();
  await screenshot(heard.page, "embed-inline-answer-320-largest", true);
  await heard.page.context().close();
});

test("the page's own styles do not reach into it", async () => {
  const style = "* { color: red !important; font-size: 5px !important } button { display: none }";
  const heard = await open(inline().replace("</head>", `<style>${style}</style></head>`));
  await check(heard).getByRole("button", { name: "继续" }).waitFor();
  await heard.page.context().close();
});

test("an empty answer is an error beside the field, and 不清楚 is an answer", async () => {
  const heard = await open();
  const element = check(heard);
  await element.locator("form").waitFor();
  const first = await element.locator("h2").first().innerText();
  await element.getByRole("button", { name: "继续" }).click();
  await element.getByRole("alert").filter({ hasText: "错误：" }).waitFor();
  await element.getByRole("button", { name: "不清楚，先跳过" }).click();
  await expect.poll(() => element.locator("h2").first().innerText()).not.toBe(first);
  await element.getByRole("button", { name: "返回" }).click();
  await expect.poll(() => element.locator("h2").first().innerText()).toBe(first);
  await heard.page.context().close();
});

test("what the core refuses is said beside the field, and a band chosen after it wins over it", async () => {
  const heard = await open();
  const element = check(heard);
  await element.locator('input[value="self"]').check();
  await element.getByRole("button", { name: "继续" }).click();
  await element.locator("#answer").fill("很多");
  await element.getByRole("button", { name: "继续" }).click();
  await element.getByRole("alert").filter({ hasText: "您填的是“很多”" }).waitFor();
  await element.locator("summary").first().click();
  await element.locator('input[name=band][value="3000"]').check();
  await expect.poll(() => element.locator("#answer").inputValue()).toBe("");
  const before = await element.locator("h2").first().innerText();
  await element.getByRole("button", { name: "继续" }).click();
  await expect.poll(() => element.locator("h2").first().innerText()).not.toBe(before);
  await heard.page.context().close();
});

test("an answer can be changed, and the page hears the new one", async () => {
  const heard = await open();
  await answer(heard);
  const element = check(heard);
  await element.getByRole("button", { name: /修改 历年结余|修改 往年/u }).click();
  await element.locator("#answer").fill("100.00");
  await element.getByRole("button", { name: "继续" }).click();
  await element.locator(".verdict.no").waitFor();
  await expect
    .poll(() => results(heard))
    .toEqual([suzhouResult, expect.objectContaining({ verdict: "no" })]);
  await heard.page.context().close();
});

test.each([
  ["en", "large", "Continue"],
  ["zh-Hant", "largest", "繼續"],
])("it speaks %s at size %s", async (lang, size, word) => {
  const heard = await open(inline(`lang="${lang}" size="${size}"`));
  await check(heard).getByRole("button", { name: word, exact: true }).waitFor();
  await check(heard).locator(`.gezhang.${size} [lang=${lang}]`).waitFor();
  // And goes over to another without forgetting anything.
  await heard.page.evaluate(() =>
    document.querySelector("gezhang-check")?.setAttribute("lang", "zh-Hans"),
  );
  await check(heard).getByRole("button", { name: "继续", exact: true }).waitFor();
  await screenshot(heard.page, `embed-inline-${lang}-360`);
  await heard.page.context().close();
});

const wasmFetched = ({ requests }: Heard): boolean => requests.some((url) => url.endsWith(".wasm"));

test("where WebAssembly may not be compiled, script alone gives the same answer", async () => {
  const heard = await open(inline(), strict(false));
  await answer(heard);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  expect(wasmFetched(heard)).toBe(false);
  // One question to the browser, whether it may be: that is how a page learns of its own policy.
  expect([...new Set(heard.violations)]).toEqual(["script-src wasm-eval"]);
  await heard.page.context().close();
});

test("with no policy at all it is WebAssembly", async () => {
  const heard = await open();
  await answer(heard);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  expect(wasmFetched(heard)).toBe(true);
  expect(heard.complaints).toEqual([]);
  await heard.page.context().close();
});

test.each([
  ["a place that does not exist", ['"320500"', '"999999"'], "refused"],
  ["a question that does not exist", ['"insure"', '"gamble"'], "refused"],
  ["a folder without packs", ["/gezhang/policies/", "/nothing/"], "unavailable"],
  ["no policies", ["policies=", "data-none="], "missing"],
] as const)("%s is an error that says so", async (_name, [from, to], code) => {
  const heard = await open(inline("", "请拨打12393").replace(from, to));
  await expect.poll(() => heard.events).toEqual([{ type: "gezhang-error", detail: { code } }]);
  await heard.page.getByText("12393").first().waitFor();
  await heard.page.context().close();
});

test("a pack that was changed on its way is not believed", async () => {
  const context = await browser.newContext(telephone);
  await context.route("**/policies/320000.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("3000", "1000") });
  });
  const page = await context.newPage();
  const errors: unknown[] = [];
  await page.exposeFunction("reportEvent", (detail: unknown) => errors.push(detail));
  await page.addInitScript(() =>
    document.addEventListener("gezhang-error", (event) =>
      (Reflect.get(globalThis, "reportEvent") as (detail: unknown) => void)(
        (event as CustomEvent<unknown>).detail,
      ),
    ),
  );
  await page.goto(site.put("/damaged.html", inline()));
  await expect.poll(() => errors).toEqual([{ code: "unavailable" }]);
  await context.close();
});

test("several elements share one engine and keep their answers apart", async () => {
  const two = inline().replace(
    "</gezhang-check>",
    `</gezhang-check><gezhang-check ${attributes.replace("insure", "withdraw")}></gezhang-check>`,
  );
  const heard = await open(two);
  await heard.page.locator("gezhang-check form").nth(1).waitFor();
  expect(heard.requests.filter((url) => url.endsWith(".wasm")).length).toBe(1);
  await answer(heard);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  expect(await heard.page.locator("gezhang-check .verdict").count()).toBe(1);
  await heard.page.context().close();
});

test("before the script has come, and where it never does, the element's own children are shown", async () => {
  const context = await browser.newContext({ ...telephone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.put("/plain.html", inline("", "请拨打12393")));
  expect(await page.getByText("请拨打12393").isVisible()).toBe(true);
  await context.close();
});
