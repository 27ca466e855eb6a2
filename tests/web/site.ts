import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, type WatchedPage } from "./browser";

/** What was built, the page unless another folder is named, on a server of its own, and a browser; both are there while a file of tests runs. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
}

export function startSite(root = builtPage): Site {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve({ root });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    get browser() {
      return browser;
    },
  };
}

/** Ends a visit in which nothing was asked of anybody else, nothing was forbidden, and nothing complained. */
export async function endVisit({ page, ...watched }: WatchedPage): Promise<void> {
  expect(watched.offOrigin).toEqual([]);
  expect(watched.violations).toEqual([]);
  expect(watched.complaints).toEqual([]);
  await page.context().close();
}
