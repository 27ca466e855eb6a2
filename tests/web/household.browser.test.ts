import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { openWatched, screenshot, type WatchedPage } from "./browser";
import {
  answerEach,
  anyStep,
  audits,
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

async function open(hash: string): Promise<void> {
  await page.goto(site.url + hash);
  await page.locator("h1").waitFor();
}

/** A mother in Guangzhou's own scheme, 5,000 yuan in the account, and no event. */
const household: Readonly<Record<string, string>> = {
  "event.kind": "none",
  "relative.relation": "parent",
  "relative.insured": "same_city",
  "relative.scheme": "resident",
  "account.total": "5000",
  "account.committed": "1200",
};

async function threeAnswers(region = "440100"): Promise<string[]> {
  await open(`#/${region}/all`);
  await page.locator(anyStep).first().waitFor();
  const asked = await answerEach(page, household);
  await page.locator(".cards").waitFor();
  return asked;
}

test("the three doors lead to one answer each, together they lead to three cards", async () => {
  await open("");
  await page.getByLabel("取出来").check();
  await page.locator("#place").fill("广州");
  await page.getByRole("button", { name: /^广州市/u }).click();
  await page.locator(anyStep).first().waitFor();
  expect(page.url()).toContain("#/440100/withdraw");

  const asked = await threeAnswers();
  expect(asked.length).toBeLessThanOrEqual(9);
  const cards = page.locator(".answer-card");
  expect(await cards.count()).toBe(3);
  expect(await cards.nth(0).innerText()).toContain("不可以");
  expect(await cards.nth(1).innerText()).toContain("可以");
  expect(await cards.nth(1).innerText()).toContain("¥3,800.00");
  // The first verdict is on the screen without scrolling.
  const first = await cards.nth(0).locator(".answer-card-word").boundingBox();
  expect((first?.y ?? 999) + (first?.height ?? 999)).toBeLessThan(740);
  await expectSoundPage(page, "20-cards");
});

test("a card leads to its reasons and Back to the cards; a reload loses nothing", async () => {
  await threeAnswers();
  await page.locator(".answer-card").nth(1).getByRole("button").click();
  await page.locator(".verdict").waitFor();
  expect(await page.locator(".verdict").innerText()).toContain("¥3,800.00");
  // ¥5,000.00 − ¥1,200.00: the arithmetic stands beside the rule.
  expect(await page.locator("main").innerText()).toContain("¥5,000.00 − ¥1,200.00 = ¥3,800.00");
  await expectSoundPage(page, "21-share");
  await page.reload();
  await page.locator(".verdict").waitFor();
  await page.goBack();
  await page.locator(".cards").waitFor();
});

test("the cited document opens where its number is pressed", async () => {
  await threeAnswers();
  await page.locator(".answer-card").nth(1).getByRole("button").click();
  const reason = page.locator(".reason-basis").first();
  await reason.locator("summary").click();
  await reason.getByRole("button", { name: /^依据1/u }).click();
  const source = page.locator("#source-1");
  expect(await source.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
  expect(await source.innerText()).toContain("最近查看");
});

test("several relatives can be asked about, and each has an answer", async () => {
  await threeAnswers();
  await pressOn(page, "再问一位家人");
  await page.locator("form.fact-form").waitFor();
  await answerEach(page, { ...household, "relative.relation": "other" });
  const family = page.locator(".family > li");
  expect(await family.count()).toBe(2);
  expect(await family.nth(0).innerText()).toContain("给家人用：不可以");
  expect(await family.nth(1).innerText()).toContain("父亲或母亲");
  expect(await family.nth(1).innerText()).toContain("¥3,800.00");
  await expectSoundPage(page, "22-family");

  await page.getByRole("button", { name: /^看这一位/u }).click();
  await expect.poll(() => family.nth(0).innerText()).toContain("父亲或母亲");
  await page.getByRole("button", { name: /^去掉/u }).click();
  // One alone is what the page is about already, and whoever has no pointer goes on from the part's title.
  await expect.poll(() => family.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("family");
});

test("a rough amount is enough for an answer between two ends", async () => {
  await open("#/440100/share/ask/account.total");
  await page.getByText("记不清？选个大概的数").click();
  await page.getByText("¥3,000到¥6,000").click();
  await expectSoundPage(page, "23-rough");
  await pressOn(page, "继续");
  await page.waitForFunction(() => !location.hash.includes("/ask/account.total"));
  await page.locator(anyStep).first().waitFor();
  await answerEach(page, household);
  const text = await page.locator(".verdict").innerText();
  expect(text).toContain("¥1,800.00");
  expect(text).toContain("¥4,799.99");
});

test("a link hands the choices over, not the amounts, and can be pressed for a QR code", async () => {
  await threeAnswers();
  await pressOn(page, "生成链接和二维码");
  await page.locator(".qr-code path").waitFor();
  const link = await page.locator("#link").inputValue();
  expect(link).toContain("relative.relation:parent");
  expect(link).not.toContain("5000");
  await expectSoundPage(page, "24-link");
  await page.getByText("链接里带上我填的金额").click();
  const whole = await page.locator("#link").inputValue();
  expect(whole).toContain("account.total:5000");

  const other = await openWatched(site.browser, site.url);
  await other.page.goto(whole);
  await other.page.locator(".cards").waitFor();
  expect(await other.page.locator("main").innerText()).toContain("这是别人发来的链接");
  expect(await other.page.locator("main").innerText()).toContain("¥3,800.00");
  // The address no longer carries what was handed over.
  expect(other.page.url()).not.toContain("5000");
  await other.page.context().close();
});

test("a link of another version still opens, and says what it left out", async () => {
  await open(
    "#/440100/share/answer?v=0&a=relative.relation:parent~relative.zodiac:dragon~account.total:5000",
  );
  await page.locator(".verdict").waitFor();
  const text = await page.locator("main").innerText();
  expect(text).toContain("有1项，这里这一天不问");
  expect(await wholeText(page)).toContain("父亲或母亲");
});

test("a link of a later version says that it cannot be read, above the questions", async () => {
  await open("#/440100/share?v=9&a=relative.relation:parent");
  await page.locator("form.fact-form").waitFor();
  expect(await page.locator("main").innerText()).toContain("这里读不出来。请重新回答");
  await expectSoundPage(page, "24-later-link");
});

test("a question that there is not is said to be unknown, with the way to those that there are", async () => {
  await open("#/440100/oldquestion/answer?v=1&a=relative.relation:parent");
  expect(await headingOf(page)).toBe("没有这个问题");
  expect(await page.title()).toMatch(/^错误：/u);
  await expectSoundPage(page, "8-unknown-question");
  await pressOn(page, "这里还能问什么");
  await page.locator("#look").waitFor();
  expect(page.url()).toContain("#/440100");
});

test("two places and two days can be laid side by side", async () => {
  await threeAnswers("320500");
  await pressOn(page, "和别处、别的日子比");
  await page.locator("#other-place").waitFor();
  await pressOn(page, "比一比");
  await expect.poll(() => page.locator("#day-error").innerText()).toContain("填一个日子");
  await page.locator("#place").fill("上海");
  await page.getByRole("button", { name: /^上海市/u }).click();
  await page.locator(".compared").first().waitFor();
  expect(await page.locator(".compared").count()).toBe(3);
  await expectSoundPage(page, "25-compare");

  await page.locator("#day").fill("2016-06-01");
  await pressOn(page, "比一比");
  await page.waitForFunction(() => location.hash.includes("day=2016-06-01"));
  await page.locator(".compared").first().waitFor();
  expect(await page.locator(".compared").first().innerText()).toContain("2016年6月1日");
});

test("every rule of a place can be read with its days and its documents", async () => {
  await open("#/320500/rules");
  await page.locator("#rules-320500").waitFor();
  expect(await page.locator("#rules-320000, #rules-100000").count()).toBe(2);
  await page
    .locator("section")
    .filter({ has: page.locator("#rules-320500") })
    .locator("summary")
    .first()
    .click();
  const text = await page.locator("main").innerText();
  expect(text).toContain("往年结余不低于3000元");
  expect(text).toContain("最后见于2022年9月15日");
  expect(await page.locator("main a[href^='http:']").count()).toBe(0);
  await expectSoundPage(page, "26-rules");
});

test("the balance is worked forward by the place's rules, with what has to be known asked first", async () => {
  await open("#/110000/balance?on=2026-11-22");
  await page.locator("form.fact-form").waitFor();
  for (const value of ["4200", "employed", "8000"]) {
    const title = await headingOf(page);
    const radio = page.locator(`form.fact-form input[name=value][value="${value}"]`);
    if ((await radio.count()) > 0) await radio.check();
    else await page.locator("#answer").fill(value);
    await pressOn(page, "继续");
    await page.waitForFunction(
      (before) => document.querySelector("h1")?.textContent?.replace(/\s+/gu, "") !== before,
      title,
    );
  }
  await page.locator(".balance-band").waitFor();
  await page.getByText("图里的数").click();
  await page.locator("#spending").fill("0");
  await pressOn(page, "画出来");
  // 4,200 and 8,000 × 2 % at the beginning of December, and 1.65 of interest at the year’s end.
  expect(await page.locator(".figures").innerText()).toMatch(/2026年12月\s+¥4,361\.65/u);
  await expectSoundPage(page, "27-balance");

  // What is no amount is refused beside its field, and the picture stays as it was.
  await page.locator("#spending").fill("很多");
  await pressOn(page, "画出来");
  await expect.poll(() => page.locator("#spending-error").innerText()).toContain("您填的是“很多”");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("spending");
  expect(await page.locator(".figures").innerText()).toContain("¥4,361.65");
  await expectSoundPage(page, "27-balance-refused");

  // A change that was begun is left again by Back, and so are the questions before it.
  await page.getByRole("button", { name: "修改 账户总余额" }).click();
  expect(await page.locator("#answer").inputValue()).toBe("4200");
  await pressOn(page, "返回");
  await page.locator(".balance-band").waitFor();
  await page.goBack();
  await page.locator("form.fact-form").waitFor();
  expect(await page.locator("#answer").inputValue()).toBe("8000");
});

test("who does not know the balance, or mistypes it, is not answered with an invented one", async () => {
  await open("#/110000/balance?on=2026-11-22");
  await page.locator("form.fact-form").waitFor();
  await page.locator("#answer").fill("abc");
  await pressOn(page, "继续");
  await page.getByRole("alert").waitFor();
  await pressOn(page, "不清楚，先跳过");
  await page.locator("form.fact-form input[type=radio]").first().waitFor();
  await pressOn(page, "不清楚，先跳过");
  await page.getByText("要知道准确的").waitFor();
  // Nothing but 不清楚 is kept, so that the other questions are not answered from a guess.
  const kept = await page.evaluate(() => sessionStorage.getItem("gezhang/1") ?? "");
  expect(kept).toContain('["account.total",null]');
});

test("facts that contradict each other on the other day are said to, and the page stays", async () => {
  await open(
    "#/440100/credit/compare?on=2026-11-22&day=2010-01-01&v=1&a=person.birth_date:1980-06-01~person.age:n46",
  );
  await page.getByRole("alert").waitFor();
  expect(await page.locator("#other-place").count()).toBe(1);
});

test("a link that nothing can be read from leaves the reader's own answers alone", async () => {
  await threeAnswers();
  await page.goto(`${site.url}#/440100/all/answer?v=9&a=relative.relation:child`);
  await page.locator(".cards").waitFor();
  expect(await wholeText(page)).toContain("父亲或母亲");
});

test("the card of sharing speaks of a relative even where the citizen asked for themselves", async () => {
  await open("#/440100/all/answer?v=1&a=relative.relation:self~event.kind:none");
  await page.locator(".answer-card").nth(1).getByRole("button").click();
  await page.locator("form.fact-form").waitFor();
  expect(page.url()).toContain("/share/ask/");
});

test("what else can be asked of a place is one tap away", async () => {
  await open("#/440100");
  await page.getByRole("button", { name: "换了参保的地方，余额怎么办？" }).click();
  await page.locator(anyStep).first().waitFor();
  expect(page.url()).toContain("#/440100/transfer");
  await page.goBack();
  await page.locator("#look").waitFor();
  await expectSoundPage(page, "28-place");
});

test("an answer prints on one page with its reasons and documents", async () => {
  await threeAnswers();
  await page.locator(".answer-card").nth(1).getByRole("button").click();
  await page.locator(".verdict").waitFor();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length).toBe(1);
  await page.emulateMedia({ media: "print" });
  const sheet = await page.locator(".print-sheet").innerText();
  for (const words of ["广州市", "可以", "¥3,800.00", "依据", "12393"])
    expect(sheet).toContain(words);
  await expectNoButtons();
});

// Beijing has the most to say.
test.each(["440100", "110000"])(
  "three answers of %s print on one page as well, with what the citizen said and a code to scan",
  async (region) => {
    await threeAnswers(region);
    await page.evaluate(() => Object.assign(globalThis, { print: () => {} }));
    await pressOn(page, "打印一页纸");
    await page.locator(".print-code path").waitFor({ state: "attached" });
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length).toBe(1);
    await page.emulateMedia({ media: "print" });
    const sheet = await page.locator(".print-sheet").innerText();
    for (const words of ["¥3,800.00", "没有收录", "您的回答", "小心自动续费", "扫一扫"])
      expect(sheet).toContain(words);
    await page.setViewportSize({ width: 688, height: 1017 });
    await screenshot(page, `33-print-${region}`, true);
  },
);

async function expectNoButtons(): Promise<void> {
  expect(await page.locator("button:visible").count()).toBe(0);
}

test("an answer can be copied as text", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await threeAnswers();
  await pressOn(page, "复制文字");
  await page.getByText("已复制").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of ["广州市", "能不能给家里人用？ 可以", "¥3,800.00", "12393"])
    expect(text).toContain(words);
});

test("in traditional characters the page says 帳戶, its questions and rules included", async () => {
  await threeAnswers();
  await pressOn(page, "设置");
  await page.getByLabel("繁體中文").check();
  await page.waitForFunction(() => document.documentElement.lang === "zh-Hant");
  const text = await page.locator("main").innerText();
  expect(text).toContain("帳戶");
  expect(text).not.toMatch(/[账户这说费]/u);
  await expectSoundPage(page, "29-traditional");
});
