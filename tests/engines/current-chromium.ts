import type { Page, Route } from "playwright-core";
import { launch } from "../web/browser";
import type { Engine } from "./engine";

/** Debian's own Chromium; `prepare` may come between the page and its server. */
export async function launchCurrent(
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Engine> {
  const browser = await launch();
  const page = await browser.newPage({ locale: "zh-CN" });
  await prepare(page);
  return {
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/** As if the host's own security policy did not know WebAssembly; the page's repeats what it can, and both hold. */
export async function withoutWasm(page: Page): Promise<void> {
  await page.route("http://**/*", async (route: Route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    const stricter = policy.replace(" 'wasm-unsafe-eval'", "");
    if (stricter === policy) throw new Error("the policy no longer names WebAssembly");
    return route.fulfill({
      response,
      headers: { ...headers, "content-security-policy": stricter },
    });
  });
}
