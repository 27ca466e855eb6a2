import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sirv from "sirv";
import { build as viteBuild } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import webpack from "webpack";
import { launch } from "../web/browser";
import { createConsumer } from "./consumer";

const consumer = createConsumer();
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await launch();
  const serve = sirv(consumer.folder, { dev: true });
  server = createServer((request, response) => serve(request, response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  consumer.remove();
});

/** Asks the worked example, with two engines at once, and writes the answer into the title. */
const program = (entry: string): string => `
import { load } from "${entry}";
const [engine, other] = await Promise.all([load(), load()]);
const text = async (name) =>
  (await fetch("/node_modules/gezhang/policies/" + name + ".json")).text();
const { packs } = JSON.parse(await text("index"));
const pack = async (name) =>
  ({ text: await text(name), sha256: packs.find((one) => one.name === name).sha256 });
const needed = [await pack("base"), await pack("320000")];
other.packed(needed).close();
const facts = {
  "account.prior_years": "4200.00",
  "purchase.used_this_year": "0.00",
  "purchase.other_used_this_year": "500.00",
  "relative.relation": "self",
};
document.title = engine.packed(needed).open("320500", "2016-06-01").check("insure", facts).amount.most;
`;

const page = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title></title><script type="module" src="${script}"></script>`;

/** The same with a body, which a script before it would not find. */
const bodied = (script: string): string => `${page(script)}<body></body>`;

/** The title that a page comes to, and which of the package's large files it asked for. */
async function open(path: string, policy?: string) {
  const context = await browser.newContext();
  const opened = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  opened.on("request", (request) => asked.push(new URL(request.url()).pathname));
  opened.on("pageerror", (error) => errors.push(String(error)));
  if (policy !== undefined) {
    await opened.route(`${origin}${path}`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": policy };
      await route.fulfill({ response, headers });
    });
  }
  await opened.goto(`${origin}${path}`);
  await opened
    .waitForFunction(() => document.title !== "", undefined, { timeout: 60_000 })
    .catch((error: unknown) => errors.push(String(error)));
  const title = await opened.title();
  await context.close();
  const wasm = asked.some((name) => name.endsWith(".wasm"));
  return { title, wasm, errors };
}

/** The element in the page itself, as a bundler puts it together; its first question goes into the title. */
const element = `
import "gezhang/element";
const check = document.createElement("gezhang-check");
const attributes = {
  mode: "inline",
  region: "320500",
  question: "insure",
  day: "2016-06-01",
  policies: "/node_modules/gezhang/policies/",
};
for (const [name, value] of Object.entries(attributes)) check.setAttribute(name, value);
check.addEventListener("gezhang-ready", () => {
  const { shadowRoot } = check;
  const styled = getComputedStyle(shadowRoot.querySelector(".gezhang")).maxWidth !== "none";
  setTimeout(() => {
    document.title = shadowRoot.querySelector("h2").textContent + (styled ? "" : " without its styles");
  });
});
document.body.append(check);
`;
const asked = { title: "这次是给谁用？", wasm: true, errors: [] };

const answered = { title: "500.00", wasm: true, errors: [] };

test("a module script answers from a static host", async () => {
  consumer.write("plain.js", program("/node_modules/gezhang/index.js"));
  consumer.write("plain.html", page("/plain.js"));
  expect(await open("/plain.html")).toEqual(answered);
});

test("where a policy forbids WebAssembly, script alone answers and no .wasm is fetched", async () => {
  consumer.write("strict.js", program("/node_modules/gezhang/index.js"));
  consumer.write("strict.html", page("/strict.js"));
  const opened = await open("/strict.html", "script-src 'self'");
  expect(opened).toEqual({ ...answered, wasm: false });
});

test("Vite builds it", async () => {
  consumer.write("vite/main.js", program("gezhang"));
  consumer.write("vite/index.html", page("./main.js"));
  await viteBuild({
    root: join(consumer.folder, "vite"),
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { target: "es2022" },
  });
  expect(await open("/vite/dist/index.html")).toEqual(answered);
});

test("Vite builds the element, with its questions and its styles", async () => {
  consumer.write("vite-element/main.js", element);
  consumer.write("vite-element/index.html", bodied("./main.js"));
  await viteBuild({
    root: join(consumer.folder, "vite-element"),
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { target: "es2022" },
  });
  expect(await open("/vite-element/dist/index.html")).toEqual(asked);
});

test("a plain page defines the element, without a bundler", async () => {
  const imports = JSON.stringify({
    imports: { "gezhang/element": "/node_modules/gezhang/embed/define.js" },
  });
  consumer.write("plain-element.js", element);
  const map = `<script type="importmap">${imports}</script>`;
  const html = bodied("/plain-element.js").replace("<script", () => `${map}<script`);
  consumer.write("plain-element.html", html);
  expect(await open("/plain-element.html")).toEqual(asked);
});

test.each([
  ["it", "webpack", program("gezhang"), answered],
  ["the element, with its questions and its styles", "webpack-element", element, asked],
])("webpack builds %s", async (_what, folder, script, expected) => {
  consumer.write(`${folder}/main.js`, script);
  consumer.write(`${folder}/dist/index.html`, bodied("./main.js"));
  const faults = await new Promise<unknown>((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: join(consumer.folder, folder),
        entry: "./main.js",
        output: { path: join(consumer.folder, folder, "dist"), filename: "main.js" },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) reject(error);
        else {
          const { errors, warnings } = stats?.toJson({ errors: true, warnings: true }) ?? {};
          resolve([...(errors ?? []), ...(warnings ?? [])].map(({ message }) => message));
        }
      },
    );
  });
  expect(faults).toEqual([]);
  expect(await open(`/${folder}/dist/index.html`)).toEqual(expected);
});
