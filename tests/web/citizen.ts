import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings, screenshot, snifferFindings } from "./browser";
import { gateFindings } from "./gates";

/** What a citizen does with the page, and what everybody may expect of it. */

/** Any page that comes after the place was chosen. */
export const anyStep = "form.fact-form, .verdict, .cards";

/** Looks at the page as it stands: nothing for axe, nothing for pa11y’s engine, nothing against the norms. */
export async function expectSoundPage(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await screenshot(page, `${name}-whole`, true);
  expect(await axeFindings(page), name).toEqual([]);
  expect(await snifferFindings(page), name).toEqual([]);
  expect(await gateFindings(page), name).toEqual([]);
}

export async function headingOf(page: Page): Promise<string> {
  return (await page.locator("h1").innerText()).replace(/\s+/gu, "");
}

export async function pressOn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
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
