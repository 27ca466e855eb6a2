import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../web/serve.mjs";
import { answerInFrame, framedPage, type Site, startSite, visit } from "../embed/embedder";
import { builtPage, launch, screenshot, telephone } from "../web/browser";
import { Host } from "./host";

let browser: Browser;
let site: Site;
let server: Awaited<ReturnType<typeof serve>>;
/** The web-view's own page. */
let address: string;

const source = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../web/miniprogram/web-view/${name}`, import.meta.url)),
    "utf8",
  );

beforeAll(async () => {
  browser = await launch();
  site = await startSite();
  server = await serve({ root: builtPage });
  const { origin } = new URL(server.url);
  const html = source("gezhang.html");
  expect(html).toContain("https://gezhang.example/");
  site.put("/hand-back.js", source("hand-back.js"));
  address = site.put("/gezhang.html", html.replace("https://gezhang.example", origin));
});

afterAll(async () => {
  await browser.close();
  site.close();
  await server.close();
});

const views = [
  {
    name: "wechat",
    userAgent: "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50 miniProgram/wx0123456789",
    script: "https://res.wx.qq.com/open/js/jweixin-1.6.0.js",
    global: "wx",
  },
  {
    name: "alipay",
    userAgent: "Mozilla/5.0 (Linux; Android 14) AliApp(AP/10.6.0) AlipayClient/10.6.0",
    script: "https://appx/web-view.min.js",
    global: "my",
  },
] as const;

/** What the host's own script gives a page in a web-view, as far as this page uses it. */
const hostScript = (global: string): string => `
window.asked = [];
const miniProgram = { redirectTo: ({ url }) => asked.push(url) };
window.${global} = ${global === "wx" ? "{ miniProgram }" : "miniProgram"};
`;

/** The pages of the mini-program that it was led to. */
function askedOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Reflect.get(window, "asked") as string[]);
}

test.each(views)(
  "in $name's web-view the result goes back by the address of a page",
  async ({ name, userAgent, script, global }) => {
    const heard = await visit(browser, "about:blank", { ...telephone, userAgent });
    const { page } = heard;
    await page.route(script, (route) =>
      route.fulfill({ contentType: "text/javascript", body: hostScript(global) }),
    );
    await page.goto(`${address}#320500/insure/2016-06-01`);
    await answerInFrame(await framedPage(page, new URL(server.url).origin));
    const button = page.getByRole("button", { name: "把结果带回小程序" });
    await button.waitFor();
    await screenshot(page, `miniprogram-web-view-${name}-360`);
    await button.click();
    const addresses = await askedOf(page);
    expect(addresses).toEqual([
      "/pages/returned/returned?region=320500&question=insure&day=2016-06-01&verdict=yes&least=500.00&most=500.00",
    ]);
    expect(heard.complaints).toEqual([]);

    const host = new Host({ name });
    const back = { word: "可以", context: "苏州市 · 2016年6月1日", amount: "¥500.00" };
    await host.start(addresses[0]);
    expect(host.page.data.result).toEqual(back);

    const again = new Host({ name });
    await again.start("/pages/web/web?region=320500&question=insure");
    expect(again.page.data.address).toMatch(/^https:\/\/[\w./]+#320500\/insure$/u);
    await page.context().close();
  },
);

test("in a browser there is no way back and no script of others", async () => {
  const heard = await visit(browser, `${address}#320500/insure/2016-06-01`, telephone);
  await answerInFrame(await framedPage(heard.page, new URL(server.url).origin));
  await expect.poll(() => heard.events.some(({ type }) => type === "gezhang-result")).toBe(true);
  expect(await heard.page.locator("#hand-back").isHidden()).toBe(true);
  const own = [new URL(server.url).origin, site.origin, "data:"];
  expect(heard.requests.filter((url) => !own.some((one) => url.startsWith(one)))).toEqual([]);
  await heard.page.context().close();
});

const strange = [
  "verdict=maybe&region=320500&question=insure&day=2016-06-01",
  "verdict=yes&region=320500&question=insure",
  "verdict=yes&region=abc&question=insure&day=2016-06-01",
  "verdict=yes&region=320500&question=insure&day=2016-06-01&least=free&most=free",
  "verdict=yes&region=320500&question=insure&day=2016-06-01&most=500.00",
  "",
];

test.each(strange)("what is no result is not shown as one: %s", async (query) => {
  const host = new Host({ name: "wechat" });
  await host.start(`/pages/returned/returned?${query}`);
  expect(host.page.data.result).toBeUndefined();
});
