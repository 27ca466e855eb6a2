import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import sirv from "sirv";

const builtPackage = fileURLToPath(new URL("../../build/package/", import.meta.url));

/** Somebody else's site, on an origin of its own, with the npm package under `/gezhang/`. */
export interface Site {
  readonly origin: string;
  /** Puts a page there, with this security policy; gives its address. */
  put(path: string, html: string, policy?: string): string;
  close(): void;
}

export async function startSite(): Promise<Site> {
  const pages = new Map<string, { readonly html: string; readonly policy: string | undefined }>();
  const files = sirv(builtPackage, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site.example");
    const page = pages.get(pathname);
    if (page !== undefined) {
      if (page.policy !== undefined) response.setHeader("Content-Security-Policy", page.policy);
      response.setHeader(
        "Content-Type",
        pathname.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8",
      );
      response.end(page.html);
      return;
    }
    request.url = pathname.replace(/^\/gezhang\//u, "/");
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, html, policy) {
      pages.set(path, { html, policy });
      return origin + path;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A page with nothing in it but what is embedded; `head` is where its script stands. */
export function pageWith(head: string, body: string): string {
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>某市医保局</title><link rel="icon" href="data:,">${head}</head><body><main><h1>某市医保局</h1>
${body}
<p>页脚</p></main></body></html>`;
}

/** What a page of the site heard, and what the browser had against it or against anything framed in it. */
export interface Heard {
  readonly page: Page;
  readonly events: readonly { readonly type: string; readonly detail: unknown }[];
  readonly violations: readonly string[];
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Heard> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const events: { type: string; detail: unknown }[] = [];
  const violations: string[] = [];
  const complaints: string[] = [];
  const requests: string[] = [];
  await page.exposeFunction("reportEvent", (type: string, detail: unknown) =>
    events.push({ type, detail }),
  );
  await page.exposeFunction("reportViolation", (text: string) => violations.push(text));
  // In every frame.
  await page.addInitScript(() => {
    const report = (name: string) => Reflect.get(globalThis, name) as (...all: unknown[]) => void;
    document.addEventListener("securitypolicyviolation", (event) =>
      report("reportViolation")(`${event.violatedDirective} ${event.blockedURI}`),
    );
    for (const type of ["gezhang-ready", "gezhang-result", "gezhang-error"])
      document.addEventListener(type, (event) =>
        report("reportEvent")(type, (event as CustomEvent<unknown>).detail),
      );
  });
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const heard = message.type() === "error" || message.type() === "warning";
    if (heard && !message.text().startsWith("Service Worker registration blocked"))
      complaints.push(message.text());
  });
  await page.goto(address);
  return { page, events, violations, complaints, requests };
}

/** The frame with the page of Gezhang in it, once it shows a question or an answer. */
export async function framedPage(page: Page, origin: string): Promise<Frame> {
  await page.waitForFunction(
    () => document.querySelector("gezhang-check")?.shadowRoot?.querySelector("iframe") != null,
  );
  for (;;) {
    const frame = page.frames().find((one) => one.url().startsWith(origin));
    if (frame !== undefined) {
      await frame.locator("form.fact-form, .verdict, .problem, h1").first().waitFor();
      return frame;
    }
    await page.waitForTimeout(20);
  }
}

/** What Suzhou in 2016 wants to know about buying insurance, for an answer of ¥500.00. */
export const suzhou: Readonly<Record<string, string>> = {
  "account.prior_years": "4200.00",
  "purchase.used_this_year": "0.00",
  "purchase.other_used_this_year": "500.00",
  "relative.relation": "self",
};

export const suzhouResult = {
  region: "320500",
  question: "insure",
  day: "2016-06-01",
  verdict: "yes",
  amount: { least: "500.00", most: "500.00" },
};

/** Answers whatever the framed page asks until it has an answer. */
export async function answerInFrame(frame: Frame): Promise<void> {
  for (;;) {
    await frame.locator("form.fact-form, .verdict").first().waitFor();
    const fact = /\/ask\/([\w.-]+)/u.exec(frame.url())?.[1];
    if (fact === undefined) return;
    const value = suzhou[fact];
    const radio = frame.locator(`form.fact-form input[name=value][type=radio][value="${value}"]`);
    if (value === undefined) {
      await frame.getByRole("button", { name: "不清楚，先跳过" }).click();
    } else {
      if ((await radio.count()) > 0) await radio.check();
      else await frame.locator("#answer").fill(value);
      await frame.getByRole("button", { name: "继续", exact: true }).click();
    }
    await frame.waitForFunction((asked) => !location.hash.includes(`/ask/${asked}`), fact);
  }
}
