import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, telephone } from "./browser";
import { skipToVerdict } from "./citizen";

const folder = fileURLToPath(new URL("../../web/dist-single/", import.meta.url));
const file = `${folder}gezhang.html`;
const address = pathToFileURL(file).href;

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** Opens the file, and counts whatever it asks for besides itself and whatever it should not do. */
async function open(hash: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage(telephone);
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:")) faults.push(url);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  await page.goto(address + hash);
  return { page, faults };
}

test("the one file goes a whole path from a folder, and asks for nothing", async () => {
  const { page, faults } = await open("");
  await page.locator("input#place").fill("suzhou");
  await page
    .locator(".place-list")
    .getByText(/^苏州市/u)
    .first()
    .waitFor();
  await page.goto(`${address}#/320500/insure?on=2016-06-01`);
  expect(await skipToVerdict(page)).toContain("要看");
  expect(await page.locator("main").innerText()).toContain("依据");
  expect(faults).toEqual([]);
  await page.close();
});

test("the rules of the farthest province are in it", async () => {
  const { page, faults } = await open("#/650100/insure?on=2024-06-01");
  await page.locator("form.fact-form, .verdict").first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("the balance can be worked forward in it as well", async () => {
  const { page, faults } = await open("#/310000/balance");
  await page.locator("form.fact-form").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("its policy lets it load nothing, and run nothing but what is in it", async () => {
  expect(readdirSync(folder)).toEqual(["gezhang.html"]);
  const html = readFileSync(file, "utf8");
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|'self'|unsafe-inline|https?:/u);
  expect(html.match(/<script\b/gu)).toHaveLength(1);

  const { page } = await open("");
  const refused = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "fetched",
      () => "refused",
    ),
  );
  expect(refused).toBe("refused");
  await page.close();
});

test("its size is known", () => {
  const bytes = readFileSync(file);
  const sizes = {
    raw: statSync(file).size,
    gzip: gzipSync(bytes).length,
    brotli: brotliCompressSync(bytes).length,
  };
  console.table(sizes);
  expect(sizes.raw).toBeLessThan(2_000_000);
});
