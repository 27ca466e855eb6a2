import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Host, miniPrograms, readJson } from "./host";
import { answerAll, shown } from "./walk";

const hosts = [
  { name: "wechat", ending: "wxml", directive: "wx", event: /\bbind(\w+)="(\w+)"/gu },
  { name: "alipay", ending: "axml", directive: "a", event: /\bon([A-Z]\w+)="(\w+)"/gu },
] as const;

const routes = ["region", "question", "result", "web", "returned"] as const;

function templateOf(name: string, route: string, ending: string): string {
  return readFileSync(join(miniPrograms, name, "pages", route, `${route}.${ending}`), "utf8");
}

/** The page's data at several moments, one over the other. */
async function dataOf(name: "wechat" | "alipay", route: string): Promise<object> {
  const host = new Host({ name });
  const question = "/pages/question/question?region=320500&question=insure&on=2016-06-01";
  await host.start(
    route === "question" || route === "result" ? question : `/pages/${route}/${route}`,
  );
  if (route === "result") await answerAll(host, {});
  if (route === "returned") {
    const result =
      "region=320500&question=insure&day=2016-06-01&verdict=yes&least=500.00&most=500.00";
    await host.navigate(`/pages/returned/returned?${result}`);
  }
  return host.page.data;
}

/** Everything that stands between `{{` and `}}`, without texts. */
function expressionsIn(template: string): string[] {
  return [...template.matchAll(/\{\{(.*?)\}\}/gu)].map(([, inner = ""]) =>
    inner.replace(/'[^']*'/gu, ""),
  );
}

test.each(hosts)("every page of $name is declared, and no other", ({ name, ending }) => {
  const { pages } = readJson(join(miniPrograms, name, "app.json"));
  expect(pages).toEqual(routes.map((route) => `pages/${route}/${route}`));
  for (const route of routes) expect(templateOf(name, route, ending)).not.toBe("");
});

test.each(hosts)("every event of $name's templates has its function", async (host) => {
  const pages = new Host({ name: host.name }).require<Readonly<Record<string, object>>>("pages.js");
  let found = 0;
  for (const route of routes) {
    for (const [, event = "", handler = ""] of templateOf(host.name, route, host.ending).matchAll(
      host.event,
    )) {
      found += 1;
      expect(["tap", "input"], `${route}: ${event}`).toContain(event.toLowerCase());
      expect(typeof (pages[route] as Readonly<Record<string, unknown>>)[handler], handler).toBe(
        "function",
      );
    }
  }
  expect(found).toBeGreaterThan(15);
});

test.each(hosts)("$name's templates speak its own words alone", ({ name, ending, directive }) => {
  const other = directive === "wx" ? /\sa:|\son[A-Z]/u : /\swx:|\sbind|aria-role/u;
  for (const route of routes) {
    const template = templateOf(name, route, ending);
    expect(template, route).not.toMatch(other);
    const directives = [...template.matchAll(/\s(\w+):([\w-]+)=/gu)];
    for (const [, own, what] of directives) {
      expect(own).toBe(directive);
      expect(["if", "for", "key", "for-item"]).toContain(what);
    }
  }
});

test.each(hosts)("every name in $name's templates is in the page's data", async (host) => {
  for (const route of routes) {
    const data = await dataOf(host.name, route);
    const template = templateOf(host.name, route, host.ending);
    const items = new Set([
      "item",
      ...[...template.matchAll(/for-item="(\w+)"/gu)].map((own) => own[1]),
    ]);
    for (const expression of expressionsIn(template)) {
      for (const [path] of expression.matchAll(/[a-zA-Z][\w.]*/gu)) {
        const [root = "", ...rest] = path.split(".");
        if (items.has(root) || root === "length") continue;
        const value = [root, ...rest].reduce<unknown>(
          (part, key) => (Object(part) as Readonly<Record<string, unknown>>)[key],
          data,
        );
        expect(value, `${route}: ${path}`).not.toBeUndefined();
      }
    }
  }
});

test.each(hosts)("$name's templates are whole: what is opened is closed", ({ name, ending }) => {
  for (const route of routes) {
    const open: string[] = [];
    const tags = templateOf(name, route, ending).matchAll(
      /<(\/?)([\w-]+)(?:[^>"]|"[^"]*")*?(\/?)>/gu,
    );
    for (const [, closing, tag = "", alone] of tags) {
      if (closing) expect(open.pop(), route).toBe(tag);
      else if (!alone) open.push(tag);
    }
    expect(open, route).toEqual([]);
  }
});

test("a result has nothing in it that a template could not draw", async () => {
  const host = new Host({ name: "wechat" });
  await host.start("/pages/question/question?region=310000&question=withdraw&on=2024-05-01");
  await answerAll(host, {});
  const texts = JSON.stringify(shown(host));
  expect(texts).not.toMatch(/undefined|\[object|NaN|null/u);
});
