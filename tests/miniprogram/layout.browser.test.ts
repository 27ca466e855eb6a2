import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings, launch, screenshot, telephone } from "../web/browser";
import { draw } from "./draw";
import { Host } from "./host";
import { answerAll, choosePlace } from "./walk";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** WeChat's settings for text that lead to the page's three sizes. */
const settings = [
  [16, 20],
  [19, 24],
  [26, 30],
] as const;

const withdraw = "/pages/question/question?region=310000&question=withdraw&on=2024-05-01";
const insure = "/pages/question/question?region=320500&question=insure&on=2016-06-01";

/** The ways to each page, in a state that has much in it. */
const ways: Readonly<Record<string, (host: Host) => Promise<void>>> = {
  region: async (host) => {
    await host.start();
    host.page.fire("choosePlace", { code: "650000" });
  },
  question: async (host) => {
    await host.start(insure);
    host.page.fire("skip");
    host.page.fire("toggleHelp");
    host.page.fire("goOn");
  },
  result: async (host) => {
    await host.start(withdraw);
    await answerAll(host, {});
  },
  returned: (host) =>
    host.start(
      "/pages/returned/returned?region=320500&question=insure&day=2016-06-01&verdict=yes&least=500.00&most=500.00",
    ),
};

test.each(Object.keys(ways).flatMap((route) => settings.map((one) => [route, ...one] as const)))(
  "the page %s has room on the narrowest telephone, with WeChat's text at %d",
  async (route, setting, size) => {
    const host = new Host({ name: "wechat", fontSizeSetting: setting });
    await ways[route]?.(host);
    expect(host.page.route).toBe(`pages/${route}/${route}`);
    const narrow = { ...telephone, viewport: { width: 320, height: 640 } };
    const context = await browser.newContext(narrow);
    const page = await context.newPage();
    await page.setContent(draw(route, host.page.data));
    const found = await page.evaluate(() => {
      const root = document.querySelector(".page");
      const touched = [...document.querySelectorAll("button, input")];
      const texts = [...document.querySelectorAll("div, span, button, input")];
      return {
        text: document.querySelector("main")?.textContent ?? "",
        size: root === null ? "" : getComputedStyle(root).fontSize,
        overflow: document.documentElement.scrollWidth - innerWidth,
        low: touched.filter((one) => one.getBoundingClientRect().height < 60).length,
        small: texts.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 18).length,
        touched: touched.length,
      };
    });
    expect(found).toMatchObject({ size: `${size}px`, overflow: 0, low: 0, small: 0 });
    expect(found.touched).toBeGreaterThan(0);
    expect(found.text).not.toMatch(/undefined|null|\[object|\{\{/u);
    // What a drawing in place of the host's own components can tell: contrast, and names of what is touched.
    const findings = await axeFindings(page);
    expect(findings.filter((one) => /contrast|label|name/u.test(one))).toEqual([]);
    await screenshot(page, `miniprogram-${route}-320-${size}`, true);
    await context.close();
  },
);

test("the first question of a place that was typed in is drawn as the core puts it", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  await choosePlace(host, "share", "广州");
  const { text } = host.page.data.ask as { readonly text: string };
  expect(draw("question", host.page.data)).toContain(text);
});
