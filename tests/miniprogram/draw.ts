import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { type Data, miniPrograms } from "./host";

interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const tags: Readonly<Record<string, string>> = { view: "div", text: "span", block: "" };

/**
 * A page as WeChat would draw it, nearly: its template with its data as HTML, its styles as they are. Enough to see whether
 * texts and buttons have room; how a button looks before anything is said of it is each host's own.
 */
export function draw(route: string, data: Data): string {
  const folder = join(miniPrograms, "wechat");
  const template = readFileSync(join(folder, "pages", route, `${route}.wxml`), "utf8");
  const styles = readFileSync(join(folder, "app.wxss"), "utf8");
  const body = parse(template)
    .map((child) => drawn(child, data))
    .join("");
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${route}</title>
<meta name="viewport" content="width=device-width"><style>body { margin: 0; font-family: sans-serif }
${styles}</style></head><body><main>${body}</main></body></html>`;
}

function parse(template: string): (Element | string)[] {
  const root: Element = { tag: "block", attributes: new Map(), children: [] };
  const open = [root];
  const pieces = template.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu);
  for (const [, closing, tag = "", attributes = "", alone, text] of pieces) {
    const parent = open[open.length - 1] ?? root;
    if (text !== undefined) {
      parent.children.push(text);
    } else if (closing) {
      open.pop();
    } else {
      const found = attributes.matchAll(/([\w:-]+)="([^"]*)"/gu);
      const named = new Map([...found].map(([, name = "", value = ""]) => [name, value]));
      const element = { tag, attributes: named, children: [] };
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  return root.children;
}

function drawn(node: Element | string, scope: Data): string {
  if (typeof node === "string") return escaped(filled(node, scope));
  const list = node.attributes.get("wx:for");
  if (list !== undefined) {
    const name = node.attributes.get("wx:for-item") ?? "item";
    const items = evaluated(list, scope) as readonly unknown[];
    return items.map((item) => drawnOnce(node, { ...scope, [name]: item })).join("");
  }
  return drawnOnce(node, scope);
}

function drawnOnce({ tag, attributes, children }: Element, scope: Data): string {
  const condition = attributes.get("wx:if");
  if (condition !== undefined && !evaluated(condition, scope)) return "";
  const inner = children.map((child) => drawn(child, scope)).join("");
  const name = tags[tag] ?? tag;
  if (name === "") return inner;
  const kept = ["class", "style", "value", "aria-label"].filter((one) => attributes.has(one));
  const written = kept.map(
    (one) => ` ${one}="${escaped(filled(attributes.get(one) ?? "", scope))}"`,
  );
  const start = `<${name}${written.join("")}>`;
  return name === "input" ? start : `${start}${inner}</${name}>`;
}

function filled(text: string, scope: Data): string {
  return text.replace(/\{\{(.*?)\}\}/gu, (whole) => String(evaluated(whole, scope)));
}

/** The value of `{{…}}`. */
function evaluated(text: string, scope: Data): unknown {
  return runInContext(`(${text.trim().slice(2, -2)})`, createContext({ ...scope }));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (one) => `&#${one.charCodeAt(0)};`);
}
