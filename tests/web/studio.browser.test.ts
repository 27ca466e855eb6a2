import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axeFindings, openWatched, screenshot, telephone, type WatchedPage } from "./browser";
import { gateFindings } from "./gates";
import { endVisit, startSite } from "./site";

const policies = fileURLToPath(new URL("../../policies/", import.meta.url));
const putian = readFileSync(`${policies}regions/35-fujian/350300-putian.json`, "utf8");

const desktop: BrowserContextOptions = {
  ...telephone,
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 1,
  hasTouch: false,
  isMobile: false,
};

const site = startSite();
let watched: WatchedPage;
let page: Page;

beforeEach(() => open());

afterEach(() => endVisit(watched));

async function open(options: BrowserContextOptions = telephone): Promise<void> {
  watched = await openWatched(site.browser, site.url, options);
  page = watched.page;
  await page.goto(`${site.url}studio.html`);
}

async function reopen(options: BrowserContextOptions): Promise<void> {
  await page.context().close();
  await open(options);
}

async function expectSound(name: string): Promise<void> {
  await screenshot(page, name);
  await screenshot(page, `${name}-whole`, true);
  expect(await axeFindings(page), name).toEqual([]);
  expect(await gateFindings(page), name).toEqual([]);
}

const editorOf = (part: "规则" | "案例"): Locator =>
  page.getByRole("textbox", { name: new RegExp(`^${part}文件`, "u") });

const section = (title: string): Locator => page.getByRole("region", { name: title });

async function press(name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function openPutian(): Promise<void> {
  await page.getByLabel("省份").selectOption({ label: "福建省" });
  await page.getByLabel("地区").selectOption("350300");
  await press("打开已发布的");
  await checked();
}

/** Waits until what stands in the editor has been checked. */
async function checked(): Promise<void> {
  await page.locator("[data-state=checking]").waitFor({ state: "detached" });
  await page.locator("[data-state=checked]").waitFor();
}

/** Types over the first place in the editor where `words` stand, as a keyboard does: find, close, type. */
async function retype(part: "规则" | "案例", words: string, other: string): Promise<void> {
  const editor = editorOf(part);
  await editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  // Letter by letter: the field of the search listens to keys.
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.insertText(other);
  await page.waitForTimeout(50);
  await checked();
}

function lineWith(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

const summary = (): Promise<string> => page.locator("[data-state=checked]").innerText();

test("a published region opens without a fault, and the page is sound, at 360 px and on a desk", async () => {
  await expectSound("studio-start");
  await openPutian();
  expect(await page.locator(".file-name").innerText()).toBe("regions/35-fujian/350300-putian.json");
  expect(await summary()).toMatch(/^(?:没有错误|0 处错误)/u);
  expect(await section("和已发布的比较").innerText()).toContain("和已发布的一样");
  await expectSound("studio-telephone");

  await reopen(desktop);
  await openPutian();
  await expectSound("studio-desktop");
});

test("a mistake is shown at its line as one types, leads there, and is gone when it is mended", async () => {
  await openPutian();
  const line = lineWith(putian, "account.total > insure.floor");
  await retype("规则", "account.total > insure.floor", "account.totl > insure.floor");
  expect(await summary()).toMatch(/^1 处错误/u);
  const problems = section("错误和提示");
  expect(await problems.innerText()).toContain("account.totl");
  expect(await problems.innerText()).toContain("是不是想写 account.total？");
  await expectSound("studio-fault");

  await page.getByRole("button", { name: `错误 · 规则 第 ${line} 行` }).click();
  await expect.poll(() => page.evaluate(selectedText)).toBe("account.totl");

  await page.keyboard.insertText("account.total");
  await page.waitForTimeout(50);
  await checked();
  expect(await summary()).toMatch(/^(?:没有错误|0 处错误)/u);
});

test("what is no JSON is shown at its line", async () => {
  await openPutian();
  const line = lineWith(putian, '"parent": "350000"');
  await retype("规则", '"parent": "350000",', '"parent": 350000"');
  expect(await summary()).toMatch(/^1 处错误/u);
  expect(await section("错误和提示").innerText()).toContain("不是合法的 JSON");
  // The quotation mark that opens a text runs to the end of the line or to the next: the core says where it stopped.
  const told = await page.locator(".problem .link").first().innerText();
  const shown = Number(/第 (\d+) 行/u.exec(told)?.[1]);
  expect([line, line + 1]).toContain(shown);
});

test("all cases pass; with another figure those that rest on it fail, and say what they expected and found", async () => {
  await openPutian();
  await press("运行案例");
  await expect
    .poll(() => section("案例").getByRole("status").innerText())
    .toMatch(/^\d+ 个案例全部相符$/u);

  await retype("规则", "¥3000", "¥2900");
  expect(await section("案例").getByRole("status").innerText()).toContain("又改过");
  await press("运行案例");
  await expect
    .poll(() => section("案例").getByRole("status").innerText())
    .toMatch(/^\d+ 个案例不符/u);
  const failure = page.locator(".failures > li", { hasText: "putian-keep-3000" });
  expect(await failure.locator("dd").allInnerTexts()).toEqual(["800.00", "900.00"]);
  await expectSound("studio-failing");

  await failure.getByRole("button").click();
  await expect.poll(() => page.evaluate(selectedText)).toBe('"putian-keep-3000"');
  expect(await page.locator(".file-name").innerText()).toContain("putian.cases.json");
});

test("a slip in the case file is told there, and the rules are judged by the published cases meanwhile", async () => {
  await openPutian();
  await press("案例");
  await retype("案例", '"expect"', '"expects"');
  const told = await section("错误和提示").innerText();
  expect(told).toContain("expects");
  expect(told).toContain("错误 · 案例 第");
  expect(told).not.toContain("untested");
});

test("facts are tried against the rules as they stand in the editor", async () => {
  await openPutian();
  await page.getByLabel("从案例填入").selectOption({ label: "putian-keep-3000" });
  await press("回答");
  const outcome = section("试一试").getByRole("status");
  expect(await outcome.innerText()).toContain("可以 · 金额 ¥800.00");
  expect(await outcome.innerText()).toContain("¥3,800.00");

  await retype("规则", "¥3000", "¥2900");
  await press("回答");
  await expect.poll(() => outcome.innerText()).toContain("可以 · 金额 ¥900.00");
  await expectSound("studio-answer");

  await page.getByLabel("事实（JSON）").fill('{"account.totl": "1.00"}');
  await press("回答");
  await expect.poll(() => outcome.innerText()).toContain("account.total");
  await page.getByLabel("事实（JSON）").fill("{}");
  await press("回答");
  await expect.poll(() => outcome.innerText()).toContain("要看情况");
  expect(await outcome.innerText()).toContain("还要知道");
});

test("what was changed is shown beside what is published, and is taken home byte for byte", async () => {
  await openPutian();
  await retype("规则", "¥3000", "¥2900");
  await press("看改了哪里");
  const diff = page.getByRole("textbox", { name: /的修改，只能看$/u });
  await diff.waitFor();
  expect(await diff.innerText()).toContain('"is": "¥2900"');
  expect(await diff.innerText()).toContain('"is": "¥3000"');
  await expectSound("studio-diff");

  const starting = page.waitForEvent("download");
  await press("下载 350300-putian.json");
  const download = await starting;
  expect(download.suggestedFilename()).toBe("350300-putian.json");
  expect(readFileSync(await download.path(), "utf8")).toBe(putian.replace("¥3000", "¥2900"));
});

test("files of one’s own open by chooser, and texts that look like markup stay texts", async () => {
  const hostile = putian.replace(
    "账户余额要超过3000元",
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
  );
  await page.setInputFiles("#files", {
    name: "350300-putian.json",
    mimeType: "application/json",
    buffer: Buffer.from(hostile.replace('"covers"', '"<b>covers</b>"')),
  });
  await checked();
  expect(await section("错误和提示").innerText()).toContain("<b>covers</b>");
  await retype("规则", "<b>covers</b>", "covers");
  await page.getByLabel("从案例填入").selectOption({ label: "putian-keep-3000" });
  await press("回答");
  await expect.poll(() => section("试一试").innerText()).toContain("<img src=x onerror=alert(1)>");
  await press("看改了哪里");
  await page.getByRole("textbox", { name: /的修改，只能看$/u }).waitFor();
  const markup = "main img:not(.cm-widgetBuffer), main script, main b";
  expect(await page.locator(markup).count()).toBe(0);

  await page.setInputFiles("#files", {
    name: "notes.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await expect
    .poll(() => section("打开").getByRole("status").innerText())
    .toContain("看不出 notes.json");
});

test("a file that is dropped anywhere on the page opens, even on the editor of another", async () => {
  await openPutian();
  await page.evaluate(
    (text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "359900-new.json", { type: "application/json" }));
      const editor = document.querySelector(".editor")?.shadowRoot?.querySelector(".cm-content");
      const drop = { bubbles: true, cancelable: true, composed: true, dataTransfer };
      editor?.dispatchEvent(new DragEvent("drop", drop));
    },
    putian.replaceAll("350300", "359900"),
  );
  await page.locator(".file-name", { hasText: "359900" }).waitFor();
  await checked();
  expect(await page.locator(".file-name").innerText()).toBe("regions/35-fujian/359900-new.json");
  // It is not in the index of regions.
  expect(await section("错误和提示").innerText()).toContain("359900");
  expect(await section("和已发布的比较").innerText()).toContain("新文件");
});

test("changes that were not taken home are not lost without leave", async () => {
  await openPutian();
  await retype("规则", "¥3000", "¥2900");
  await page.getByLabel("地区").selectOption("350000");
  await press("打开已发布的");
  const alert = page.getByRole("alert");
  expect(await alert.innerText()).toContain("没有下载的修改");
  await expectSound("studio-leave");
  await press("不换");
  await expect.poll(() => page.locator(".file-name").innerText()).toContain("350300");
  await press("打开已发布的");
  await press("丢掉，打开另一个");
  await page.locator(".file-name", { hasText: "350000" }).waitFor();
});

/** Holds back the files of a province until `let` is called. */
async function holdBack(province: string): Promise<{ asked: Promise<void>; let: () => void }> {
  let release = (): void => {};
  let hear = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    hear = resolve;
  });
  await page.route(new RegExp(`files-${province}`, "u"), async (route) => {
    hear();
    await released;
    await route.continue();
  });
  return { asked, let: release };
}

test("of two regions the one that was asked for last is opened, whichever arrives first", async () => {
  const late = await holdBack("35-fujian");
  await page.getByLabel("省份").selectOption({ label: "福建省" });
  await press("打开已发布的");
  await late.asked;
  await page.getByLabel("省份").selectOption({ label: "江西省" });
  await press("打开已发布的");
  await page.locator(".file-name", { hasText: "360000" }).waitFor();
  late.let();
  await checked();
  await page.waitForTimeout(200);
  expect(await page.locator(".file-name").innerText()).toContain("360000");
});

test("what was typed while another region was on its way is not lost without leave", async () => {
  await openPutian();
  const late = await holdBack("36-jiangxi");
  await page.getByLabel("省份").selectOption({ label: "江西省" });
  await press("打开已发布的");
  await late.asked;
  await retype("规则", "¥3000", "¥2900");
  late.let();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("没有下载的修改");
  await press("不换");
  expect(await page.locator(".file-name").innerText()).toContain("350300");
});

test("what could not be fetched is opened by trying again", async () => {
  await page.route(/files-35-fujian/u, (route) => route.abort(), { times: 1 });
  await page.getByLabel("省份").selectOption({ label: "福建省" });
  await press("打开已发布的");
  await press("再试一次");
  await page.locator(".file-name", { hasText: "350000" }).waitFor();
  expect(watched.complaints.join()).toContain("Failed to load resource");
  (watched.complaints as string[]).length = 0;
});

test("of files of two regions the first is opened, and the other is named", async () => {
  const file = (name: string, text: string) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.setInputFiles("#files", [
    file("350300-putian.json", putian),
    file("359900-new.json", putian.replaceAll("350300", "359900")),
  ]);
  await checked();
  await expect
    .poll(() => section("打开").getByRole("status").innerText())
    .toContain("359900-new.json");
  expect(await page.locator(".file-name").innerText()).toContain("350300");
});

test("keys that wait for a busy machine are all typed, once", async () => {
  await openPutian();
  await editorOf("规则").click();
  await page.keyboard.press("Control+Home");
  const busy = page.evaluate(() => {
    const end = performance.now() + 400;
    while (performance.now() < end);
  });
  await Promise.all([busy, ...["x", "y", "z"].map((key) => page.keyboard.press(key))]);
  await expect.poll(() => editorOf("规则").innerText(), { timeout: 10_000 }).toMatch(/^xyz\{/u);
  await checked();
});

test("the keyboard comes into the editor and out of it by Tab alone", async () => {
  await openPutian();
  await page.getByRole("button", { name: "案例", exact: true }).focus();
  const labels: string[] = [];
  for (let step = 0; step < 3; ++step) {
    await page.keyboard.press("Tab");
    labels.push(await page.evaluate(focusedLabel));
  }
  expect(labels.some((label) => label.startsWith("规则文件"))).toBe(true);
  expect(labels.at(-1)?.startsWith("规则文件")).toBe(false);
});

test("English, the dark scheme and the narrowest window are sound as well", async () => {
  await reopen({ ...desktop, colorScheme: "dark" });
  await openPutian();
  await retype("规则", "account.total > insure.floor", "account.totl > insure.floor");
  await expectSound("studio-dark");

  await reopen({ ...telephone, viewport: { width: 320, height: 740 }, colorScheme: "dark" });
  await press("English");
  await page.getByLabel("Province").selectOption({ label: "Fujian" });
  await page.getByLabel("Region").selectOption("350300");
  await press("Open as published");
  await checked();
  expect(await page.title()).toBe("Policy studio - Gezhang");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await press("Run the cases");
  await expect
    .poll(() => section("Cases").getByRole("status").innerText())
    .toMatch(/as expected$/u);
  await expectSound("studio-english");
});

/** In the page: what is selected in whichever editor has the focus. */
function selectedText(): string {
  const host = document.activeElement;
  // Chromium keeps a selection for each shadow tree.
  const selection = (
    host?.shadowRoot as unknown as { getSelection?: () => Selection | null } | null
  )?.getSelection?.();
  return selection?.toString() ?? "";
}

/** In the page: the label of what has the focus, shadow trees included. */
function focusedLabel(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
}
