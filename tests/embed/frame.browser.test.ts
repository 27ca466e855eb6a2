import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, screenshot, telephone } from "../web/browser";
import { changeAnswer } from "../web/citizen";
import {
  answerInFrame,
  framedPage,
  type Heard,
  pageWith,
  type Site,
  startSite,
  suzhou,
  suzhouResult,
  visit,
} from "./embedder";
import { hostileValue, seeded } from "./hostile";

let browser: Browser;
let site: Site;
let server: Awaited<ReturnType<typeof serve>>;
/** The origin of the page of Gezhang. */
let origin: string;

beforeAll(async () => {
  browser = await launch();
  site = await startSite();
  server = await serve({ root: builtPage });
  origin = new URL(server.url).origin;
});

afterAll(async () => {
  await browser.close();
  site.close();
  await server.close();
});

const desktop = { viewport: { width: 1200, height: 900 }, locale: "zh-CN" };

const attributes = 'region="320500" question="insure" day="2016-06-01"';
const linked = (more = "", inside = ""): string =>
  pageWith(
    `<script src="${origin}/embed.js"></script>`,
    `<gezhang-check ${attributes} ${more}>${inside}</gezhang-check>`,
  );

/** The policy of a careful site: nothing from anywhere but what it needs for the frame. */
const strict = (): string =>
  [
    "default-src 'none'",
    `script-src ${origin}`,
    `frame-src ${origin}`,
    "img-src data:",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

async function open(html = linked(), options = telephone): Promise<{ heard: Heard; frame: Frame }> {
  const heard = await visit(browser, site.put("/index.html", html, strict()), options);
  const frame = await framedPage(heard.page, origin);
  // Its first page stands in the HTML, before its script has said a word.
  await expect.poll(() => heard.events.length, { timeout: 10_000 }).toBeGreaterThan(0);
  return { heard, frame };
}

const results = ({ events }: Heard): unknown[] =>
  events.filter(({ type }) => type === "gezhang-result").map(({ detail }) => detail);

/** Messages are delivered in order, so what has not come after this will not come. */
async function settle({ page }: Heard): Promise<void> {
  await page.waitForTimeout(300);
}

test("a page on another origin hears the answer and none of what was filled in; nobody breaks a rule", async () => {
  const { heard, frame } = await open();
  expect(heard.events[0]).toEqual({ type: "gezhang-ready", detail: {} });
  await screenshot(heard.page, "embed-frame-question-360");
  await answerInFrame(frame);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  const { host } = new URL(site.origin);
  await frame.getByText(`您的结论和金额会告诉${host}，您填的内容不会。`).waitFor();
  await screenshot(heard.page, "embed-frame-answer-360", true);
  const said = JSON.stringify(heard.events);
  for (const [fact, value] of Object.entries(suzhou)) {
    expect(said).not.toContain(fact);
    if (value !== "500.00") expect(said).not.toContain(JSON.stringify(value));
  }
  expect(heard.violations).toEqual([]);
  expect(heard.complaints).toEqual([]);
  const strangers = heard.requests.filter(
    (url) => !url.startsWith(origin) && !url.startsWith(site.origin) && !url.startsWith("data:"),
  );
  expect(strangers).toEqual([]);
  await heard.page.context().close();
});

test("on a wide screen, the frame is as high as its page, at every step", async () => {
  const { heard, frame } = await open(linked(), desktop);
  const heights = new Set<number>();
  const fits = async (): Promise<boolean> => {
    const inside = await frame.evaluate(() =>
      Math.ceil(document.body.getBoundingClientRect().height),
    );
    const around = await heard.page.evaluate(
      () =>
        document.querySelector("gezhang-check")?.shadowRoot?.querySelector("iframe")
          ?.offsetHeight ?? 0,
    );
    heights.add(around);
    return inside === around && inside > 0;
  };
  await expect.poll(fits).toBe(true);
  heights.clear();
  await fits();
  await screenshot(heard.page, "embed-frame-question-desktop");
  await answerInFrame(frame);
  await expect.poll(fits).toBe(true);
  await changeAnswer(frame, "历年结余");
  await frame.locator("form.fact-form").waitFor();
  // Lower again: the frame follows downwards as well.
  await expect.poll(fits).toBe(true);
  expect(heights.size).toBeGreaterThan(2);
  await frame.evaluate(() => history.back());
  await frame.locator(".verdict").waitFor();
  await expect.poll(fits).toBe(true);
  await screenshot(heard.page, "embed-frame-answer-desktop", true);
  await heard.page.context().close();
});

test("a frame takes no focus from the page around until somebody goes on in it", async () => {
  const { heard, frame } = await open();
  await settle(heard);
  expect(await heard.page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await answerInFrame(frame);
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await heard.page.context().close();
});

test("each step begins at the top, wherever the reader stood", async () => {
  const { heard, frame } = await open();
  await answerInFrame(frame);
  await heard.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await changeAnswer(frame, "历年结余");
  const top = () =>
    heard.page.evaluate(
      () =>
        document
          .querySelector("gezhang-check")
          ?.shadowRoot?.querySelector("iframe")
          ?.getBoundingClientRect().top ?? -1,
    );
  await expect.poll(top).toBeGreaterThanOrEqual(-1);
  await heard.page.context().close();
});

test("asked for, what was filled in comes only when the citizen hands it over", async () => {
  const { heard, frame } = await open(linked('facts="ask"'));
  const hand = frame.getByRole("button", { name: "交出我填的内容" });
  expect(await hand.count()).toBe(0);
  await answerInFrame(frame);
  await expect.poll(() => results(heard)).toEqual([suzhouResult]);
  await hand.scrollIntoViewIfNeeded();
  await screenshot(heard.page, "embed-frame-facts-360");
  await hand.click();
  await expect
    .poll(() => results(heard))
    .toEqual([suzhouResult, { ...suzhouResult, facts: expect.objectContaining(suzhou) }]);
  await frame.getByText("已把您填的内容交给").waitFor();
  expect(await hand.count()).toBe(0);
  await heard.page.context().close();
});

test("where nobody asks for what was filled in, there is no button that would hand it over", async () => {
  const { heard, frame } = await open();
  await answerInFrame(frame);
  expect(await frame.getByRole("button", { name: /交出/u }).count()).toBe(0);
  await heard.page.context().close();
});

test("language and size follow the element, and the answers stay", async () => {
  const { heard, frame } = await open(linked('lang="en" size="large"'));
  await frame.locator("html[lang=en][data-size='24']").waitFor();
  await frame.getByRole("button", { name: "Continue" }).waitFor();
  const asked = frame.url();
  await frame.evaluate(() => Reflect.set(globalThis, "sameDocument", true));
  await heard.page.evaluate(() => {
    const element = document.querySelector("gezhang-check");
    element?.setAttribute("lang", "zh-Hans");
    element?.setAttribute("size", "largest");
  });
  await frame.locator("html[lang=zh-Hans][data-size='30']").waitFor();
  expect(frame.url()).toBe(asked);
  expect(await frame.evaluate(() => Reflect.get(globalThis, "sameDocument"))).toBe(true);
  await heard.page.context().close();
});

test("another region is another frame, and the old one is heard no more", async () => {
  const { heard } = await open();
  await heard.page.evaluate(() =>
    document.querySelector("gezhang-check")?.setAttribute("region", "310000"),
  );
  await expect
    .poll(() => heard.page.frames().filter((one) => one.url().includes("#/310000")).length)
    .toBe(1);
  expect(heard.page.frames().filter((one) => one.url().startsWith(origin)).length).toBe(1);
  await heard.page.evaluate(() => document.querySelector("gezhang-check")?.remove());
  await expect.poll(() => heard.page.frames().length).toBe(1);
  await heard.page.context().close();
});

test("a place that does not exist is an error, and the element's own children are shown again", async () => {
  const fallback = '<a href="tel:12393">请拨打12393</a>';
  const { heard } = await open(linked("", fallback).replace('"320500"', '"999999"'));
  await expect
    .poll(() => heard.events.filter(({ type }) => type === "gezhang-error"))
    .toEqual([{ type: "gezhang-error", detail: { code: "refused" } }]);
  await heard.page.getByText("请拨打12393").waitFor();
  await heard.page.context().close();
});

test("so is a question that does not exist", async () => {
  const { heard } = await open(linked().replace('"insure"', '"insurance"'));
  await expect
    .poll(() => heard.events.filter(({ type }) => type === "gezhang-error"))
    .toEqual([{ type: "gezhang-error", detail: { code: "refused" } }]);
  await heard.page.context().close();
});

test("while there is an answer, the element's own children are not shown", async () => {
  const { heard } = await open(linked("", '<a href="tel:12393">请拨打12393</a>'));
  expect(await heard.page.getByText("请拨打12393").isVisible()).toBe(false);
  await heard.page.context().close();
});

test("a frame in which nobody speaks is an error", async () => {
  const other = await startSite();
  const silent = other.put("/", "<!doctype html><title>another page</title>");
  const html = pageWith(
    '<script type="module" src="/gezhang/embed/define.js"></script>',
    `<gezhang-check src="${silent}">请拨打12393</gezhang-check>`,
  );
  const heard = await visit(browser, site.put("/silent.html", html), desktop);
  await expect
    .poll(() => heard.events, { timeout: 15_000 })
    .toEqual([{ type: "gezhang-error", detail: { code: "silent" } }]);
  other.close();
  await heard.page.context().close();
});

test.each([
  ["no address", "", "missing"],
  ["an address that is none", 'src="javascript:alert(1)"', "address"],
  ["an address that cannot be read", 'src="https://["', "address"],
])("an element with %s is an error, not an exception", async (_name, attribute, code) => {
  const html = pageWith(
    '<script type="module" src="/gezhang/embed/define.js"></script>',
    `<gezhang-check ${attribute}></gezhang-check>`,
  );
  const heard = await visit(browser, site.put("/wrong.html", html), desktop);
  await expect.poll(() => heard.events).toEqual([{ type: "gezhang-error", detail: { code } }]);
  expect(heard.complaints).toEqual([]);
  await heard.page.context().close();
});

test("a page that names another origin as its own hears nothing", async () => {
  // A thief's page frames the page in the name of a site that citizens trust.
  const named = encodeURIComponent("https://city.example");
  const address = `${origin}/#/320500/insure?on=2016-06-01&parent=${named}`;
  const thief = pageWith("", `<iframe src="${address}" width="360" height="900"></iframe>`);
  const heard = await visit(browser, site.put("/thief.html", thief), desktop);
  await heard.page.evaluate(() => {
    Reflect.set(globalThis, "stolen", []);
    addEventListener("message", ({ data }) =>
      (Reflect.get(globalThis, "stolen") as unknown[]).push(data),
    );
  });
  const frame = heard.page.frames().find((one) => one.url().startsWith(origin));
  if (frame === undefined) throw new Error("no frame");
  await answerInFrame(frame);
  await settle(heard);
  expect(await heard.page.evaluate(() => Reflect.get(globalThis, "stolen"))).toEqual([]);
  // The browser itself says why.
  expect(heard.complaints.join("\n")).toContain("https://city.example");
  await heard.page.context().close();
});

test("messages from other windows and origins are passed over, whatever they say", async () => {
  const { heard, frame } = await open();
  await settle(heard);
  const before = heard.events.length;
  const forged = { gezhang: 1, type: "result", result: { ...suzhouResult, verdict: "no" } };
  // From the page itself, and from a second window of Gezhang's own origin.
  await heard.page.evaluate((message) => postMessage(message, "*"), forged);
  await heard.page.evaluate((address) => {
    const second = document.createElement("iframe");
    second.src = address;
    document.body.append(second);
  }, `${origin}/manifest.webmanifest`);
  await expect.poll(() => heard.page.frames().length).toBe(3);
  const second = heard.page.frames()[2];
  await second?.evaluate((message) => parent.postMessage(message, "*"), forged);
  await settle(heard);
  expect(heard.events.length).toBe(before);
  // And the frame itself heeds nobody but the page that it was opened by.
  await second?.evaluate(() =>
    parent.frames[0]?.postMessage(
      { gezhang: 1, type: "settings", settings: { language: "en" } },
      "*",
    ),
  );
  await settle(heard);
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe("zh-Hans");
  await heard.page.context().close();
});

test("two thousand hostile messages at each end change nothing and raise nothing", async () => {
  const { heard, frame } = await open();
  const next = seeded(3);
  const values = Array.from({ length: 2000 }, () => hostileValue(next)).map((value) =>
    // As text, since the tool cannot carry all of them; what JSON has no word for is tested without a browser.
    JSON.stringify(value ?? null),
  );
  const calm = (text: string): boolean => !/"type":"(?:size|step|ready|error|result)"/u.test(text);
  await frame.evaluate(
    ([texts, target]) => {
      for (const text of texts) parent.postMessage(JSON.parse(text), target);
    },
    [values.filter(calm), site.origin] as const,
  );
  await heard.page.evaluate((texts) => {
    for (const text of texts) frames[0]?.postMessage(JSON.parse(text), "*");
  }, values);
  await settle(heard);
  expect(heard.complaints).toEqual([]);
  expect(heard.events).toEqual([{ type: "gezhang-ready", detail: {} }]);
  await answerInFrame(frame);
  await expect.poll(() => results(heard).length).toBe(1);
  await heard.page.context().close();
});

test("a reloaded frame goes on speaking", async () => {
  const { heard, frame } = await open();
  await frame.evaluate(() => location.reload());
  await expect
    .poll(() => heard.events.filter(({ type }) => type === "gezhang-ready").length, {
      timeout: 10_000,
    })
    .toBe(2);
  await heard.page.context().close();
});

test("the frame can take the page around nowhere", async () => {
  const { heard, frame } = await open();
  const here = heard.page.url();
  await frame.evaluate(() => {
    try {
      top?.location.assign("https://example.org/");
    } catch {
      // As it should be.
    }
  });
  await settle(heard);
  expect(heard.page.url()).toBe(here);
  const sandbox = await heard.page.evaluate(
    () =>
      document.querySelector("gezhang-check")?.shadowRoot?.querySelector("iframe")?.sandbox.value,
  );
  expect(sandbox).not.toMatch(/top-navigation|downloads|pointer-lock|presentation/u);
  await heard.page.context().close();
});

test("opened by itself, the page fetches nothing that is for frames", async () => {
  const heard = await visit(browser, server.url, desktop);
  await heard.page.locator("h1").waitFor();
  await settle(heard);
  expect(heard.requests.filter((url) => url.includes("framed"))).toEqual([]);
  await heard.page.context().close();
});
