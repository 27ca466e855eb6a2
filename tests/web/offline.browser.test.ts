import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, telephone } from "./browser";
import { skipToVerdict } from "./citizen";

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
let offOrigin: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

beforeEach(async () => {
  // A copy, for a release of its own can be made of it.
  folder = mkdtempSync(join(tmpdir(), "gezhang-release-"));
  // Without the compressed copies, which would still be the first release's.
  cpSync(builtPage, folder, { recursive: true, filter: (name) => !/\.(?:br|gz)$/u.test(name) });
  server = await serve({ root: folder });
  context = await browser.newContext(telephone);
  offOrigin = [];
  complaints = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(server.url)) offOrigin.push(request.url());
  });
  page = await openPage();
});

afterEach(async () => {
  expect(offOrigin).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function openPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on("pageerror", (error) => complaints.push(error.message));
  opened.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return opened;
}

/** Until a worker answers for the page and has all that the page has fetched. */
async function kept(): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    const found = await Promise.all(
      fetched.filter((name) => name.includes("/assets/")).map((name) => caches.match(name)),
    );
    return found.every((response) => response !== undefined);
  });
}

async function goToVerdict(): Promise<string> {
  await page.goto(`${server.url}#/320500/insure?on=2016-06-01`);
  return skipToVerdict(page);
}

function workerFile(): string {
  return join(folder, "worker.js");
}

/** The same page under another title, and its styles under another name: the old ones are gone from the server. */
function publishNewRelease(): void {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const styles = /[^/"]+\.css(?=")/u.exec(page)?.[0] ?? "";
  renameSync(join(folder, "assets", styles), join(folder, "assets", "index-newer.css"));
  const rewrite = (file: string, change: (text: string) => string): void => {
    const text = readFileSync(file, "utf8").replaceAll(styles, "index-newer.css");
    writeFileSync(file, change(text));
  };
  rewrite(join(folder, "index.html"), (text) => text.replace("<title>", "<title>新版："));
  rewrite(workerFile(), (text) => text.replace(/"[0-9a-f]{16}"/u, '"0123456789abcdef"'));
}

/** It reads its folder once, when it starts. */
async function restartServer(): Promise<void> {
  const port = Number(new URL(server.url).port);
  await server.close();
  server = await serve({ root: folder, port });
}

async function releases(): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

async function keptFiles(): Promise<string[]> {
  return page.evaluate(async () => {
    const caching = (await caches.keys()).map((name) => caches.open(name));
    const kept = await Promise.all((await Promise.all(caching)).map((cache) => cache.keys()));
    return kept.flat().map(({ url }) => url);
  });
}

test("after one visit a reload and a whole path need no network", async () => {
  await page.goto(server.url);
  await kept();
  // The province is fetched with the worker in place, and is kept as well.
  const online = await goToVerdict();
  await kept();
  await context.setOffline(true);
  await page.close();
  page = await openPage();
  await page.goto(server.url);
  expect(await page.title()).toContain("个账");
  expect(await goToVerdict()).toBe(online);
  await page.reload();
  await page.locator(".verdict").waitFor();
});

test("what was fetched before there was a worker is kept, too", async () => {
  const online = await goToVerdict();
  await kept();
  await context.setOffline(true);
  await page.reload();
  expect(await goToVerdict()).toBe(online);
});

test("a page that was never fetched is not made up", async () => {
  await page.goto(server.url);
  await kept();
  const other = await page.evaluate(async () => (await fetch("./no-such-page.html")).status);
  expect(other).toBe(404);
  complaints.length = 0;
});

test("a new release is announced, and the old page works on until its reader agrees", async () => {
  await page.goto(server.url);
  await kept();
  const before = await goToVerdict();
  await kept();
  const [old] = await releases();

  publishNewRelease();
  await restartServer();
  await page.goto(server.url);
  // The kept page is there at once, and the notice when the new release has arrived.
  expect(await page.title()).not.toContain("新版");
  await page.locator(".update-notice").waitFor();
  expect(await goToVerdict()).toBe(before);
  await page.reload();
  expect(await page.title()).not.toContain("新版");
  expect(await releases()).toContain(old);

  // The new release has the province before anybody asks it: the reader may be offline by then.
  const pack = (name: string): boolean => name.includes("/policies-320000-");
  expect((await keptFiles()).filter(pack)).toHaveLength(2);
  const loaded = page.waitForEvent("load");
  await page.locator(".update-notice button").click();
  await loaded;
  await page.locator("h1").waitFor();
  expect(await page.evaluate(() => document.styleSheets[0]?.href)).toContain("index-newer.css");
  await expect.poll(releases).not.toContain(old);
  expect(await releases()).toHaveLength(1);
  expect(await goToVerdict()).toBe(before);
  expect(await page.locator(".update-notice").count()).toBe(0);
});

test("the old page is not thrown away for a release that cannot be fetched whole", async () => {
  await page.goto(server.url);
  await kept();
  const before = await goToVerdict();
  publishNewRelease();
  rmSync(join(folder, "assets", "index-newer.css"));
  await restartServer();
  await page.goto(server.url);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
  });
  await page.waitForTimeout(500);
  expect(await page.locator(".update-notice").count()).toBe(0);
  expect(await goToVerdict()).toBe(before);
});

test("the worker is small, and its like cannot be started from anywhere else", async () => {
  expect(brotliCompressSync(readFileSync(workerFile())).length).toBeLessThan(2048);
  await page.goto(server.url);
  await kept();
  const refusals = await page.evaluate(async () => {
    const attempts = [
      (): unknown => navigator.serviceWorker.register("worker.js?other"),
      (): unknown => {
        const factory = Reflect.get(globalThis, "trustedTypes") as {
          createPolicy(name: string, rules: object): unknown;
        };
        return factory.createPolicy("gezhang-worker", { createScriptURL: (text: string) => text });
      },
    ];
    return Promise.all(
      attempts.map((attempt) =>
        Promise.resolve()
          .then(attempt)
          .then(
            () => "done",
            (error: Error) => error.name,
          ),
      ),
    );
  });
  expect(refusals).toEqual(["TypeError", "TypeError"]);
  complaints.length = 0;
});
