import { expect, test } from "vitest";
import { axeFindings, builtExamples, openWatched, telephone } from "./browser";
import { gateFindings } from "./gates";
import { startSite } from "./site";

const site = startSite(builtExamples);

// A part of a page has no page around it: these rules are about whole pages.
const ofWholePages = /^(?:page-has-heading-one|heading-order|landmark-|region)/u;

test.each([
  ["at the standard size", 360, "20"],
  ["in the largest text at the narrowest window", 320, "30"],
] as const)("every example of every component is sound %s", async (_name, width, size) => {
  const { page, offOrigin, violations, complaints } = await openWatched(site.browser, site.url, {
    ...telephone,
    viewport: { width, height: 740 },
  });
  await page.goto(`${site.url}examples.html`);
  const count = Number(await page.locator("main").getAttribute("data-examples"));
  expect(count).toBeGreaterThan(30);
  await page.evaluate((chosen) => {
    document.documentElement.dataset.size = chosen;
  }, size);
  for (let index = 0; index < count; ++index) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, String(index));
    const main = page.locator("main[data-example]");
    await main.waitFor();
    // Policy texts are data: one that looks like markup is shown as it stands.
    expect(await page.locator("main img, main script").count()).toBe(0);
    const name = (await main.getAttribute("data-example")) ?? "";
    const findings = (await axeFindings(page)).filter((finding) => !ofWholePages.test(finding));
    expect(findings, name).toEqual([]);
    expect(await gateFindings(page), name).toEqual([]);
  }
  expect({ offOrigin, violations, complaints }).toEqual({
    offOrigin: [],
    violations: [],
    complaints: [],
  });
  await page.context().close();
});
