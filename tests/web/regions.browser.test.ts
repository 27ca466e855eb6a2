import { afterAll, expect, test } from "vitest";
import { openWatched, telephone, type WatchedPage } from "./browser";
import { answerEach, anyStep, audits, expectSoundPage, pressOn } from "./citizen";
import { endVisit, startSite } from "./site";
import { situations } from "./situations";

const site = startSite();
const told: Record<string, { questions: number; verdicts: string }> = {};

afterAll(() => {
  console.table(audits);
  console.table(told);
});

const headlines = { withdraw: "取出来", share: "家里人", insure: "商业健康保险" };

/** The page in the largest text, on its way to an answer. */
async function openLargest(hash: string): Promise<WatchedPage> {
  const watched = await openWatched(site.browser, site.url, telephone);
  const { page } = watched;
  await page.goto(site.url);
  await pressOn(page, "设置");
  await page.getByLabel(/^A\+\+/u).check();
  await page.goto(site.url + hash);
  await page.locator(anyStep).first().waitFor();
  return watched;
}

test.each(situations)(
  "$name: an answer within nine questions, sound in the largest text",
  async ({ name, region, topic, known }) => {
    const watched = await openLargest(`#/${region}/${topic}`);
    const { page } = watched;
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
    await endVisit(watched);
  },
);

test.each(situations)(
  "$region: every headline path ends in an answer that is sound in the largest text",
  async ({ region, known }) => {
    const watched = await openLargest(`#/${region}/all`);
    const { page } = watched;
    const asked = await answerEach(page, known);
    expect(asked.length).toBeLessThanOrEqual(9);
    for (const [question, words] of Object.entries(headlines)) {
      await page.goto(`${site.url}#/${region}/${question}/answer`);
      await page.locator(".verdict-question").filter({ hasText: words }).waitFor();
      await expectSoundPage(page, `32-${region}-${question}`);
    }
    await endVisit(watched);
  },
);
