import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headers } from "../../web/headers.mjs";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, openWatched } from "../web/browser";
import { answerEach, headingOf } from "../web/citizen";
import { suzhou } from "./embedder";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  server = await serve({ root: builtPage });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const own = headers["Content-Security-Policy"];
const repeated = /<meta http-equiv="Content-Security-Policy"[^>]*>/u;

/** What a host sends of policies, whether the page repeats ours in itself, and which engine answers under it. */
const hosts = [
  { name: "no policy at all", policy: undefined, repeats: false, wasm: true, found: [] },
  { name: "ours in the page alone", policy: undefined, repeats: true, wasm: true, found: [] },
  { name: "ours, and Trusted Types with it", policy: own, repeats: true, wasm: true, found: [] },
  {
    name: "ours without 'wasm-unsafe-eval'",
    policy: own.replace(" 'wasm-unsafe-eval'", ""),
    repeats: true,
    wasm: false,
    // The one question to the browser, whether it may compile.
    found: ["script-src wasm-eval"],
  },
] as const;

test.each(hosts)("with $name the page answers", async ({ policy, repeats, wasm, found }) => {
  const watched = await openWatched(browser, server.url);
  const { page, violations, offOrigin, requests } = watched;
  await page.route(server.url, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": _ours, ...others } = response.headers();
    const sent = policy === undefined ? others : { ...others, "content-security-policy": policy };
    const html = await response.text();
    expect(html).toMatch(repeated);
    const body = repeats ? html : html.replace(repeated, "");
    await route.fulfill({ response, headers: sent, body });
  });
  await page.goto(`${server.url}#/320500/insure?on=2016-06-01`);
  await page.locator("form.fact-form").waitFor();
  await answerEach(page, suzhou);
  expect(await headingOf(page)).toContain("可以");
  const seen = [...new Set(violations.map((one) => one.trim().split(" ").slice(0, 2).join(" ")))];
  expect(seen).toEqual(found);
  expect(offOrigin).toEqual([]);
  expect(requests.some((url) => url.endsWith(".wasm"))).toBe(wasm);
  await page.context().close();
});
