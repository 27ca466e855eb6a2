import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { openWatched, telephone, type WatchedPage } from "./browser";
import {
  answerEach,
  answerOne,
  askedFactOf,
  audits,
  changeAnswer,
  expectSoundPage,
  headingOf,
  pressOn,
  wholeText,
} from "./citizen";
import { endVisit, startSite } from "./site";

const site = startSite();
let watched: WatchedPage;
let page: Page;

afterAll(() => {
  console.table(audits);
});

beforeEach(async () => {
  watched = await openWatched(site.browser, site.url);
  page = watched.page;
});

afterEach(() => endVisit(watched));

function expectSound(name: string): Promise<void> {
  return expectSoundPage(page, name);
}

const heading = (): Promise<string> => headingOf(page);
const press = (name: string): Promise<void> => pressOn(page, name);
const askedFact = (): string | undefined => askedFactOf(page);
const answer = (fact: string, value: string): Promise<void> => answerOne(page, fact, value);
const answerAll = (known: Readonly<Record<string, string>>): Promise<string[]> =>
  answerEach(page, known);

async function chooseSuzhou(on?: string): Promise<void> {
  await page.goto(site.url);
  if (on !== undefined) {
    await page.getByText("想问别的日子").click();
    await page.getByLabel("哪一天").fill(on);
  }
  await page.getByLabel("买保险").check();
  await page.getByLabel("您在哪里参加职工医保").fill("suzhou");
  await page.getByRole("button", { name: /^苏州市/u }).click();
  await page.locator("form.fact-form, .verdict").first().waitFor();
}

/** What a citizen of Suzhou says; each question is answered when the core puts it, in whatever order. */
const answers: Readonly<Record<string, string>> = {
  "relative.relation": "self",
  "account.prior_years": "4200",
  "purchase.used_this_year": "0",
  "purchase.other_used_this_year": "500",
};

test("a citizen of Suzhou learns that 500 yuan may be used, why, and from which document", async () => {
  await page.goto(site.url);
  await page.getByText("想问别的日子").click();
  await page.getByLabel("哪一天").fill("2016-06-01");
  await page.getByLabel("您在哪里参加职工医保").fill("sz");
  await page.getByLabel("买保险").check();
  await expectSound("1-search");
  await page.getByLabel("您在哪里参加职工医保").fill("苏州");
  await page.getByRole("button", { name: /^苏州市/u }).click();
  await page.locator("form.fact-form").waitFor();
  await expectSound("2-question");

  const asked = await answerAll(answers);
  expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));
  expect(asked.length).toBeLessThanOrEqual(9);

  expect(await heading()).toContain("可以");
  expect(await page.title()).toBe("可以：能不能用来买商业健康保险？ - 个账");
  expect(await page.locator(".verdict-amount").innerText()).toContain("¥500.00");
  // The verdict and the amount stand in the first screen.
  const amount = await page.locator(".verdict-amount").boundingBox();
  expect((amount?.y ?? 999) + (amount?.height ?? 999)).toBeLessThan(740);
  await expectSound("3-yes");
  const text = await wholeText(page);
  expect(text).toContain("依据");
  expect(text).toContain("¥4,200.00 ≥ ¥3,000.00");
  expect(text).toContain("二手资料");
  expect(text).toContain("12393");
});

test("an amount that the core refuses is put right on the spot", async () => {
  await page.goto(`${site.url}#/320500/insure/ask/account.prior_years?on=2016-06-01`);
  await page.locator("form.fact-form").waitFor();
  await press("继续");
  await expect.poll(() => page.title()).toMatch(/^错误：/u);

  await page.locator("#answer").fill("999999999999");
  await press("继续");
  const summary = page.getByRole("alert");
  await summary.waitFor();
  // The summary of the empty answer stands there until the core has looked at this one.
  await expect.poll(() => summary.innerText()).toContain("999999999999");
  expect(await page.title()).toMatch(/^错误：/u);
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await expectSound("4-error");

  await summary.getByRole("button").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("answer");
  await answer("account.prior_years", "4200");
});

test("Back returns to each question with its answer, and the later answers stay", async () => {
  await chooseSuzhou("2016-06-01");
  const asked = await answerAll(answers);
  expect(await heading()).toContain("可以");

  for (const fact of [...asked].reverse()) {
    await page.goBack();
    await page.waitForFunction((name) => location.hash.includes(`/ask/${name}`), fact);
    await page.locator("form.fact-form").waitFor();
    const radio = page.locator("form.fact-form input[type=radio]:checked");
    const given = (await radio.count()) > 0 ? radio : page.locator("#answer");
    expect(await given.inputValue()).toBe(answers[fact] ?? "");
  }
  await press("继续");
  await page.locator(".verdict").waitFor();
  expect(await heading()).toContain("可以");
});

test("an earlier answer can be changed, and a reload loses nothing", async () => {
  await chooseSuzhou("2016-06-01");
  await answerAll(answers);
  await changeAnswer(page, "历年结余");
  await answer("account.prior_years", "2999.99");
  expect(await heading()).toContain("不可以");
  expect(await page.locator(".verdict-reason").innerText()).toContain("3000");
  await expectSound("5-no");

  await page.reload();
  await page.locator(".verdict").waitFor();
  expect(await heading()).toContain("不可以");
});

test("不清楚 everywhere leads to an answer that says what is still needed", async () => {
  await chooseSuzhou("2016-06-01");
  await answerAll({});
  expect(await heading()).toContain("要看情况");
  expect(await page.locator(".verdict").innerText()).toContain("历年结余");
  await expectSound("6-depends");
});

test("today nothing is recorded for Suzhou; the old rule is shown as history", async () => {
  await chooseSuzhou();
  await answerAll(answers);
  expect(await heading()).toContain("没有收录");
  expect(await page.locator("main").innerText()).toContain("历史规则，待核实");
  await expectSound("7-unrecorded");
});

test("a double tap answers one question, not two", async () => {
  await chooseSuzhou("2016-06-01");
  await page.getByRole("button", { name: "不清楚，先跳过" }).dblclick();
  await page.waitForFunction(() => location.hash.includes("/ask/account.prior_years"));
  await page.locator("form.fact-form").waitFor();
  expect(askedFact()).toBe("account.prior_years");
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a product of one city is not carried to the next; the other answers are", async () => {
  await page.goto(`${site.url}#/310000/insure?on=2024-05-01`);
  await page.locator("form.fact-form").waitFor();
  await answerAll({
    "purchase.product": "sh-huhuibao",
    "relative.relation": "parent",
    "account.prior_years": "400",
    "purchase.people": "3",
  });
  expect(await heading()).toContain("可以");
  expect(await page.locator("main").innerText()).toMatch(/个人账户付\s*¥387\.00/u);
  await expectSound("17-payment");

  await page.goto(`${site.url}#/320500/insure/answer?on=2016-06-01`);
  await page.locator(".verdict").waitFor();
  expect(await heading()).toContain("不可以");
  expect(await page.locator("main").innerText()).not.toContain("sh-huhuibao");
});

test("清除 forgets everything, wherever it is pressed", async () => {
  await chooseSuzhou("2016-06-01");
  await answerAll(answers);
  await press("清除");
  await page.getByText("已清除您填的内容。").waitFor();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await page.goto(`${site.url}#/320500/insure/answer?on=2016-06-01`);
  await page.locator(".verdict").waitFor();
  expect(await heading()).toContain("要看情况");
});

test("清除 on the start page empties what was typed and the chosen door; how the page looks stays", async () => {
  await page.goto(site.url);
  await press("设置");
  await page.locator("input[name=size][value='30']").check();
  await page.getByRole("radio", { name: "取出来" }).check({ force: true });
  await page.locator("#place").fill("suzhou");
  await press("清除");
  await page.getByText("已清除您填的内容。").waitFor();
  expect(await page.locator("#place").inputValue()).toBe("");
  expect(await page.getByRole("radio", { name: "取出来" }).isChecked()).toBe(false);
  await page.reload();
  await page.locator("h1").waitFor();
  expect(await page.locator("html").getAttribute("data-size")).toBe("30");
});

test("a day that is being changed stays open, and one that is not finished is not taken for today", async () => {
  await page.goto(site.url);
  await page.locator(".as-of summary").click();
  await page.locator("#on").fill("2016-06-01");
  await page.locator("#on").focus();
  await page.keyboard.press("Backspace");
  await page.locator("#place").focus();
  await page.locator("#on-unfinished").waitFor();
  expect(await page.locator(".as-of").getAttribute("open")).not.toBeNull();
  expect(await page.locator(".as-of summary").innerText()).toContain("2016年6月1日");
  await expectSound("1-unfinished-day");
});

test("a language that cannot be fetched is said to be missing, in its own words too", async () => {
  await page.goto(site.url);
  await page.context().route("**/assets/en-*.js", (route) => route.abort());
  await press("设置");
  await page.getByLabel("English").check();
  await page.getByRole("status").getByText("This language could not be loaded").waitFor();
  (watched.complaints as string[]).length = 0;
});

test("no amount ever stands in an address", async () => {
  const seen: string[] = [];
  page.on("framenavigated", (frame) => seen.push(frame.url()));
  await chooseSuzhou("2016-06-01");
  await answerAll(answers);
  expect(seen.join(" ")).not.toContain("4200");
  expect(watched.requests.join(" ")).not.toContain("4200");
});

test("the whole way can be gone with the keyboard", async () => {
  await page.goto(site.url);
  await page.locator("#place").focus();
  await page.keyboard.type("putian");
  await page.getByRole("button", { name: /^莆田市/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("h1").waitFor();
  await page.locator("form.fact-form, .verdict, .cards").first().waitFor();
  // The focus is on the heading of the new page, where a screen reader begins.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("a place that does not exist is said to be unknown", async () => {
  await page.goto(`${site.url}#/999999/insure`);
  await page.getByRole("alert").waitFor();
  expect(await page.title()).toMatch(/^错误：/u);
  await expectSound("8-unknown-place");
});

test("the start page is there before any script has run", async () => {
  const context = await site.browser.newContext({ ...telephone, javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(site.url);
  expect(await still.locator("h1").innerText()).toContain("医保个人账户");
  expect(await still.getByLabel("您在哪里参加职工医保").isVisible()).toBe(true);
  expect(await still.locator("noscript").innerText()).toContain("12393");
  await context.close();
});

test("when the rules cannot be fetched the page says so, with the hotline, and can try again", async () => {
  await page.goto(site.url);
  await page.context().route("**/*.wasm", (route) => route.fulfill({ status: 503 }));
  await page.reload();
  await page.getByLabel("您在哪里参加职工医保").fill("suzhou");
  await page.getByRole("button", { name: /^苏州市/u }).click();
  await page.getByRole("heading", { name: "规则没有装上" }).waitFor();
  expect(await page.locator("main").innerText()).toContain("12393");
  await expectSound("9-failure");

  await page.context().unroute("**/*.wasm");
  await press("再试一次");
  await page.locator("form.fact-form, .verdict, .cards").first().waitFor();
  // The browser itself reports the failed requests; nothing else may be reported.
  expect(watched.complaints.filter((text) => !text.includes("503"))).toEqual([]);
  (watched.complaints as string[]).length = 0;
});

test("rules that were damaged on the way are refused, and fetched anew", async () => {
  await page.goto(site.url);
  await page.context().route("**/policies-320000-*.json", async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace("苏州", "蘇州") });
  });
  await page.reload();
  await page.getByLabel("您在哪里参加职工医保").fill("suzhou");
  await page.getByRole("button", { name: /^苏州市/u }).click();
  await page.getByRole("heading", { name: "规则没有装上" }).waitFor();
  await page.context().unroute("**/policies-320000-*.json");
  await press("再试一次");
  await page.locator("form.fact-form, .verdict, .cards").first().waitFor();
  expect(watched.complaints).toEqual([]);
});

test("English and the largest text at the narrowest window hold together", async () => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(site.url);
  await press("设置");
  await page.getByLabel(/^A\+\+/u).check();
  await expectSound("10-largest-start");
  await page.goto(`${site.url}#/320500/insure?on=2016-06-01`);
  await page.locator("form.fact-form").waitFor();
  await expectSound("11-largest-question");
  await answerAll(answers);
  await expectSound("12-largest-yes");

  await press("设置");
  await page.getByLabel("English").check();
  await page.getByRole("heading", { level: 1, name: /Yes/u }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await expectSound("13-largest-english");
});

test("the dark scheme is as legible as the light one", async () => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(site.url);
  await expectSound("14-dark-start");
  await chooseSuzhou("2016-06-01");
  await expectSound("15-dark-question");
  await answerAll(answers);
  await expectSound("16-dark-yes");
});

test("a first visit stays within its budget of requests", async () => {
  await chooseSuzhou("2016-06-01");
  await answerAll(answers);
  const asked = [...new Set(watched.requests)].map((url) => url.slice(site.url.length));
  expect(asked.length, asked.join(" ")).toBeLessThanOrEqual(8);
});
