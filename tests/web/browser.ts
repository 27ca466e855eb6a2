import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const builtPage = here("../../web/dist");
export const builtExamples = here("../../build/examples");
const screenshots = here("../../build/screenshots");

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A telephone of the smaller kind. */
export const telephone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
};

/** What the tool itself says of the worker that it keeps away. */
const workerBlocked = "Service Worker registration blocked by Playwright";

/** A page, and everything that it must never do. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to anywhere but the page's own server; they are stopped as well as counted. */
  readonly offOrigin: readonly string[];
  readonly violations: readonly string[];
  readonly complaints: readonly string[];
  /** Everything asked of the page's own server. */
  readonly requests: readonly string[];
}

export async function openWatched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = telephone,
): Promise<WatchedPage> {
  // The page by itself: a worker would answer what is to be watched and stopped here. It has tests of its own.
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const offOrigin: string[] = [];
  const violations: string[] = [];
  const complaints: string[] = [];
  const requests: string[] = [];

  await context.route("**/*", (route) => {
    const url = route.request().url();
    const own = url.startsWith(origin);
    (own ? requests : offOrigin).push(url);
    return own ? route.continue() : route.abort();
  });
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = Reflect.get(globalThis, "reportViolation") as (text: string) => void;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on("console", (message) => {
    const complaint = message.type() === "error" || message.type() === "warning";
    if (complaint && message.text() !== workerBlocked) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, offOrigin, violations, complaints, requests };
}

export async function screenshot(page: Page, name: string, whole = false): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  // "initial": otherwise the tool hides the caret by writing a style into the markup.
  await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: whole, caret: "initial" });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds with every rule it has, contrast of 7:1 among them; nothing is what is wanted. */
export async function axeFindings(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => "axe" in globalThis);
  if (!loaded) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, "axe") as {
      run(root: Document, options: object): Promise<AxeResult>;
    };
    const on = { enabled: true };
    return axe.run(document, {
      resultTypes: ["violations"],
      rules: {
        "color-contrast-enhanced": on,
        "target-size": on,
        "identical-links-same-purpose": on,
      },
    });
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) =>
        `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`,
    ),
  );
}

const snifferSource = readFileSync(
  createRequire(import.meta.url).resolve("html_codesniffer/build/HTMLCS.js"),
  "utf8",
);

interface SnifferMessage {
  readonly type: number;
  readonly code: string;
  readonly msg: string;
  readonly element: Element;
}

/** What HTML CodeSniffer, the engine of pa11y, finds against WCAG 2.1 at AAA: its errors, as pa11y counts them. */
export async function snifferFindings(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => "HTMLCS" in globalThis);
  if (!loaded) await page.evaluate(snifferSource);
  return page.evaluate(async () => {
    const sniffer = Reflect.get(globalThis, "HTMLCS") as {
      process(standard: string, root: Document, done: () => void, failed: (e: Error) => void): void;
      getMessages(): readonly SnifferMessage[];
    };
    await new Promise<void>((done, failed) => {
      sniffer.process("WCAG2AAA", document, done, failed);
    });
    const error = 1;
    return sniffer
      .getMessages()
      .filter(({ type }) => type === error)
      .map(({ code, msg, element }) => `${code}: ${msg}\n  ${element.outerHTML.slice(0, 160)}`);
  });
}
