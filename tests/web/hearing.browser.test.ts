import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWatched, type WatchedPage } from "./browser";
import { anyStep, askedFactOf } from "./citizen";
import { endVisit, startSite } from "./site";

/** The page for those who do not see it, or have no pointer: by the keys alone, and as a screen reader tells it. */

const site = startSite();
let watched: WatchedPage;
let page: Page;

beforeEach(async () => {
  watched = await openWatched(site.browser, site.url);
  page = watched.page;
});

afterEach(() => endVisit(watched));

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 80; ++presses) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

test("from the start page to three answers without a pointer", async () => {
  await page.goto(site.url);
  await tabTo("input[name=door]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await tabTo("#place");
  await page.keyboard.type("guangzhou");
  await tabTo(".place-list button");
  await page.keyboard.press("Enter");
  await page.locator(anyStep).first().waitFor();
  for (let fact = askedFactOf(page); fact !== undefined; fact = askedFactOf(page)) {
    // A new page begins at its heading, so that nothing is skipped.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await tabTo("form.fact-form button[type=button]");
    await page.keyboard.press("Enter");
    await page.waitForFunction((asked) => !location.hash.includes(`/ask/${asked}`), fact);
    await page.locator(anyStep).first().waitFor();
  }
  await tabTo(".answer-card button");
  await page.keyboard.press("Enter");
  await page.locator(".verdict").waitFor();
  await tabTo("details summary");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("details[open]").count()).toBeGreaterThan(0);
});

test("a screen reader hears the question, its choices, the way on and the answers so far", async () => {
  await page.goto(`${site.url}#/440100/share/ask/relative.relation`);
  await page.locator("form.fact-form").waitFor();
  const heard = await page.locator("main").ariaSnapshot();
  expect(heard).toContain('group "这次是给谁用？"');
  expect(heard).toContain('radio "父亲或母亲"');
  expect(heard).toContain('button "继续"');
  expect(heard).toContain('button "不清楚，先跳过"');
  expect(heard).toContain('heading "您的回答"');
  expect(heard).toMatch(/button "修改 参保地"/u);
});

test("a screen reader hears the verdict, its amount and each reason in words", async () => {
  await page.goto(
    `${site.url}#/320500/insure/answer?on=2016-06-01&v=1&a=relative.relation:self~account.prior_years:4200~purchase.used_this_year:0~purchase.other_used_this_year:500`,
  );
  await page.locator(".verdict").waitFor();
  const heard = await page.locator("main").ariaSnapshot();
  expect(heard).toContain('heading "能不能用来买商业健康保险？ 可以" [level=1]');
  expect(heard).toContain("结果：可以");
  expect(heard).toContain("¥500.00");
  expect(heard).toContain("满足");
  // Pictures have words of their own.
  expect(heard).toMatch(/img "历年结余¥4,200\.00，能用¥500\.00"/u);
});
