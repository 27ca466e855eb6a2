import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, openWatched, telephone } from "./browser";
import { answerEach, anyStep, audits, expectSoundPage, pressOn } from "./citizen";
import { situations } from "./situations";

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const told: Record<string, { questions: number; verdicts: string }> = {};

beforeAll(async () => {
  server = await serve({ root: builtPage });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  console.table(audits);
  console.table(told);
});

test.each(situations)(
  "$name: an answer within nine questions, sound in the largest text",
  async ({ name, region, topic, known }) => {
    const { page, ...watched } = await openWatched(browser, server.url, telephone);
    await page.goto(server.url);
    await pressOn(page, "设置");
    await page.getByLabel(/^A\+\+/u).check();
    await page.goto(`${server.url}#/${region}/${topic}`);
    await page.locator(anyStep).first().waitFor();
    await expectSoundPage(page, `30-${region}-${topic}-first`);
    const asked = await answerEach(page, known);
    expect(asked.length).toBeLessThanOrEqual(9);
    const words = await page.locator(".verdict-word, .answer-card-word").allInnerTexts();
    expect(words.length).toBe(topic === "all" ? 3 : 1);
    // The word of the first verdict needs no scrolling, even in the largest text.
    const first = await page.locator(".verdict-word, .answer-card-word").first().boundingBox();
    expect((first?.y ?? 999) + (first?.height ?? 999)).toBeLessThan(740);
    await expectSoundPage(page, `31-${region}-${topic}-answer`);
    told[name] = { questions: asked.length, verdicts: words.map((word) => word.trim()).join("、") };
    expect(watched.offOrigin).toEqual([]);
    expect(watched.violations).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await page.context().close();
  },
);
