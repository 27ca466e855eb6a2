import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings, screenshot, snifferFindings } from "./browser";
import { gateFindings } from "./gates";

/** What a citizen does with the page, and what everybody may expect of it. */

/** Any page that comes after the place was chosen. */
export const anyStep = "form.fact-form, .verdict, .cards";

/** What was found in each state that was looked at, for the table at the end of a file of tests. */
export const audits: Record<string, { axe: number; pa11y: number; norms: number }> = {};

/** Looks at the page as it stands, then with everything unfolded: nothing for axe, nothing for pa11y’s engine, nothing against the norms. */
export async function expectSoundPage(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await audit(page, name);
  if ((await setFolds(page, true)) === 0) return;
  await audit(page, `${name}-unfolded`);
  await setFolds(page, false);
}

async function audit(page: Page, name: string): Promise<void> {
  await screenshot(page, `${name}-whole`, true);
  const axe = await axeFindings(page);
  const pa11y = await snifferFindings(page);
  const norms = await gateFindings(page);
  audits[name] = { axe: axe.length, pa11y: pa11y.length, norms: norms.length };
  expect({ axe, pa11y, norms }, name).toEqual({ axe: [], pa11y: [], norms: [] });
}

/** Opens what is folded away, or folds just that again; gives how many there were. */
async function setFolds(page: Page, open: boolean): Promise<number> {
  return page.evaluate((wanted) => {
    const mark = "auditOpened";
    const folds = [...document.querySelectorAll("details")].filter((one) =>
      wanted ? !one.open : mark in one.dataset,
    );
    for (const one of folds) {
      one.open = wanted;
      if (wanted) one.dataset[mark] = "";
      else delete one.dataset[mark];
    }
    return folds.length;
  }, open);
}

export async function headingOf(page: Page): Promise<string> {
  return (await page.locator("h1").innerText()).replace(/\s+/gu, "");
}

export async function pressOn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Skips whatever is asked, until there is an answer: its word. */
export async function skipToVerdict(page: Page): Promise<string> {
  const verdict = page.locator(".verdict-word");
  const skip = page.getByRole("button", { name: /^不清楚/u });
  await verdict.or(skip).first().waitFor();
  while ((await verdict.count()) === 0) {
    const asked = page.url();
    await skip.click();
    await page.waitForURL((url) => url.href !== asked);
    await verdict.or(skip).first().waitFor();
  }
  return verdict.innerText();
}

/** The whole text of a page, with what is folded away: that is read by those who doubt. */
export async function wholeText(page: Page): Promise<string> {
  await page.locator("main").evaluate((main) => {
    for (const folded of main.querySelectorAll("details")) folded.open = true;
  });
  return page.locator("main").innerText();
}

/** Unfolds the answers given so far, below a verdict, and goes back to one of them. */
export async function changeAnswer(page: Page | Frame, name: string): Promise<void> {
  await page.getByText(/^看我的\d+个回答/u).click();
  await page.getByRole("button", { name: `修改 ${name}` }).click();
  await page.locator("form.fact-form").waitFor();
}

/** The fact that the page asks for, from its address. */
export function askedFactOf(page: Page): string | undefined {
  return /\/ask\/([\w.-]+)/u.exec(page.url())?.[1];
}

/** Answers one question and waits for the next page. */
export async function answerOne(page: Page, fact: string, value: string): Promise<void> {
  const radio = page.locator(`form.fact-form input[name=value][type=radio][value="${value}"]`);
  if ((await radio.count()) > 0) await radio.check();
  else await page.locator("#answer").fill(value);
  await pressOn(page, "继续");
  await leave(page, fact);
}

/** Answers whatever is asked until there is an answer; returns the facts in the order in which they were asked. */
export async function answerEach(
  page: Page,
  known: Readonly<Record<string, string>>,
): Promise<string[]> {
  const asked: string[] = [];
  for (let fact = askedFactOf(page); fact !== undefined; fact = askedFactOf(page)) {
    expect(asked, "a question was put twice").not.toContain(fact);
    asked.push(fact);
    const value = known[fact];
    if (value === undefined) {
      await pressOn(page, "不清楚，先跳过");
      await leave(page, fact);
    } else {
      await answerOne(page, fact, value);
    }
  }
  return asked;
}

async function leave(page: Page, fact: string): Promise<void> {
  await page.waitForFunction((asked) => !location.hash.includes(`/ask/${asked}`), fact);
  await page.locator(anyStep).first().waitFor();
}
