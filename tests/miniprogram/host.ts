import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type Context, runInContext, Script } from "node:vm";
import { brotliDecompressSync } from "node:zlib";
import { createEcmaScript2018 } from "./ecmascript";

export const miniPrograms = fileURLToPath(new URL("../../build/miniprogram/", import.meta.url));

/** Plain data, as it crosses from a page's script to what draws it. */
export type Data = Readonly<Record<string, unknown>>;

/** A page that is open, as a test touches it. */
export interface OpenPage {
  readonly route: string;
  readonly data: Data;
  /** A tap or an input, with the `data-…` of what is touched. */
  fire(handler: string, dataset?: Readonly<Record<string, string>>, value?: string): unknown;
}

export interface HostOptions {
  readonly name: "wechat" | "alipay";
  /** Another folder than the assembled one. */
  readonly folder?: string;
  /** WeChat's: without WXWebAssembly before 2.13, without `.wasm.br` before 2.14, without getAppBaseInfo before 2.20.1. */
  readonly baseLibrary?: string;
  readonly fontSizeSetting?: number;
  /** The form in which an instance is given: some versions of WeChat give it bare. */
  readonly bareInstance?: boolean;
}

/**
 * A mini-program's host as far as its script can tell: ECMAScript 2018, modules by `require`, pages on top of each other, and
 * the few functions of the host that the samples use. Whatever else a script reaches for is not there, as on a telephone.
 */
export class Host {
  readonly context: Context;
  /** What was asked of the host: copied texts and called numbers. */
  readonly asked: string[] = [];
  private readonly folder: string;
  private readonly options: HostOptions;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pages: OpenPage[] = [];
  private declared: object | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private readonly held = new Map<string, Held>();

  constructor(options: HostOptions) {
    this.options = options;
    this.folder = options.folder ?? join(miniPrograms, options.name);
    this.context = createEcmaScript2018();
    const given: Record<string, unknown> = {
      console,
      setTimeout,
      clearTimeout,
      App: () => undefined,
      Page: (page: object) => {
        this.declared = page;
      },
      ...(options.name === "wechat" ? this.wechat() : { my: this.alipay() }),
    };
    for (const [name, value] of Object.entries(given)) this.context[name] = value;
  }

  /** The exports of a module, by its path from the package's root. */
  require<T = Readonly<Record<string, never>>>(path: string): T {
    const name = normalize(path).replace(/^\//u, "");
    const file = name.endsWith(".js") ? name : `${name}.js`;
    const known = this.modules.get(file);
    if (known !== undefined) return known.exports as T;
    const module = { exports: this.run("({})") };
    this.modules.set(file, module);
    const text = readFileSync(join(this.folder, file), "utf8");
    const script = new Script(`(function (require, module, exports) {${text}\n})`, {
      filename: join(this.folder, file),
    });
    const body = script.runInContext(this.context) as (...parts: unknown[]) => void;
    const require = (other: string): unknown => this.require(join(dirname(file), other));
    body(require, module, module.exports);
    return module.exports as T;
  }

  /** An expression's value in the realm of the mini-program. */
  run(expression: string): unknown {
    return runInContext(expression, this.context);
  }

  /** The page on top. */
  get page(): OpenPage {
    const page = this.pages[this.pages.length - 1];
    if (page === undefined) throw new Error("no page is open");
    return page;
  }

  /** The routes of the open pages, the first at the bottom. */
  get routes(): readonly string[] {
    return this.pages.map(({ route }) => route);
  }

  /** Starts the mini-program at its first page, or at another. */
  async start(url = "/pages/region/region"): Promise<void> {
    this.require("app.js");
    this.pages.length = 0;
    await this.navigate(url);
    await this.settled();
  }

  /** Fulfilled when no page is loading any more. */
  async settled(): Promise<void> {
    for (let awaited: unknown; awaited !== this.underWay; ) {
      awaited = this.underWay;
      await this.underWay;
    }
  }

  /** WeChat's reading of this file waits from now on, until `let` is called; `asked` is fulfilled when it is asked for. */
  holdBack(path: string): { readonly asked: Promise<void>; readonly let: () => void } {
    let release = (): void => undefined;
    let hear = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      hear = resolve;
    });
    this.held.set(path, { hear, released });
    return { asked, let: release };
  }

  /** As a person goes back. */
  back(): void {
    this.pages.pop()?.fire("onUnload");
    const shown = this.page.fire("onShow");
    this.underWay = Promise.all([this.underWay, shown]).then(() => undefined);
  }

  /** Opens a page; fulfilled when it has loaded. */
  async navigate(url: string): Promise<void> {
    const [path = "", query = ""] = url.split("?");
    const route = path.replace(/^\//u, "");
    if (this.pages.length >= mostPages) throw new Error("more than ten pages on top of each other");
    const pages = readJson(join(this.folder, "app.json")).pages as readonly string[];
    if (!pages.includes(route)) throw new Error(`app.json has no page ${route}`);
    // A page's script runs anew for every page that is opened of it; what it requires does not.
    this.modules.delete(`${route}.js`);
    this.require(`${route}.js`);
    const page = this.make(route, this.declared as Record<string, unknown>);
    this.pages.push(page);
    const parameters = Object.fromEntries(
      // As it is escaped: decoding is the page's business.
      query.split("&").map((part) => part.split("=")),
    );
    // A host waits for nobody: the page is shown while it still loads.
    const loading = page.fire("onLoad", parameters);
    page.fire("onShow");
    await loading;
  }

  private make(route: string, options: Record<string, unknown>): OpenPage {
    const instance = Object.assign(Object.create(null) as Record<string, unknown>, options);
    instance.data = overThread(options.data);
    instance.setData = (part: Data) => {
      instance.data = { ...(instance.data as Data), ...(overThread(part) as Data) };
    };
    return {
      route,
      get data() {
        return instance.data as Data;
      },
      fire(handler, dataset = {}, value) {
        const handle = instance[handler];
        if (typeof handle !== "function") {
          if (lifecycle.includes(handler)) return undefined;
          throw new Error(`${route} has no ${handler}`);
        }
        const event = lifecycle.includes(handler)
          ? dataset
          : { currentTarget: { dataset }, detail: { value } };
        return handle.call(instance, event);
      },
    };
  }

  private wechat(): Data {
    const { baseLibrary = "3.0.0", bareInstance = false, fontSizeSetting = 17 } = this.options;
    const has = (version: string): boolean => compareVersions(baseLibrary, version) >= 0;
    const wx = {
      ...this.navigation(),
      getFileSystemManager: () => ({
        readFile: async ({ filePath, success, fail }: ReadFile) => {
          const held = this.held.get(filePath);
          held?.hear();
          await held?.released;
          try {
            const bytes = this.packed(filePath);
            // The script's own realm, as the host's own functions give it.
            const buffer = (
              this.run("(size) => new ArrayBuffer(size)") as (n: number) => ArrayBuffer
            )(bytes.length);
            new Uint8Array(buffer).set(bytes);
            success({ data: buffer });
          } catch {
            fail({ errMsg: `readFile:fail no such file or directory, open '${filePath}'` });
          }
        },
      }),
      getSystemInfoSync: () => ({ fontSizeSetting, SDKVersion: baseLibrary }),
      ...(has("2.20.1")
        ? { getAppBaseInfo: () => (has("2.23.4") ? { fontSizeSetting } : {}) }
        : {}),
      setClipboardData: ({ data }: { data: string }) => this.asked.push(`copy ${data}`),
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) =>
        this.asked.push(`call ${phoneNumber}`),
    };
    return { wx, ...(has("2.13.0") ? { WXWebAssembly: this.webAssembly(has, bareInstance) } : {}) };
  }

  /** By a path from the package's root, and by nothing else. */
  private webAssembly(has: (version: string) => boolean, bare: boolean): object {
    return {
      instantiate: async (path: unknown, imports: WebAssembly.Imports) => {
        if (typeof path !== "string") throw new Error("not support buffer");
        const readable = has("2.14.0") ? /^\/.*\.wasm(?:\.br)?$/u : /^\/.*\.wasm$/u;
        if (!readable.test(path)) throw new Error(`not support path: ${path}`);
        const bytes = this.packed(path);
        const wasm = path.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
        const module = await WebAssembly.compile(new Uint8Array(wasm));
        const instance = await WebAssembly.instantiate(module, imports);
        return bare ? instance : { module, instance };
      },
    };
  }

  private alipay(): Data {
    const { fontSizeSetting = 16 } = this.options;
    return {
      ...this.navigation(),
      getSystemInfoSync: () => ({ fontSizeSetting }),
      setClipboard: ({ text }: { text: string }) => this.asked.push(`copy ${text}`),
      makePhoneCall: ({ number }: { number: string }) => this.asked.push(`call ${number}`),
    };
  }

  private navigation(): Data {
    return {
      navigateTo: ({ url }: { url: string }) => {
        this.underWay = this.navigate(url);
      },
      navigateBack: () => this.back(),
      reLaunch: ({ url }: { url: string }) => {
        for (const page of this.pages.splice(0)) page.fire("onUnload");
        this.underWay = this.navigate(url);
      },
    };
  }

  private packed(path: string): Buffer {
    const file = normalize(join(this.folder, path));
    if (!file.startsWith(this.folder)) throw new Error(`outside the package: ${path}`);
    return readFileSync(file);
  }
}

const mostPages = 10;

/** What the host itself calls, where a page has it. */
const lifecycle: readonly string[] = ["onLoad", "onShow", "onUnload"];

interface Held {
  readonly hear: () => void;
  readonly released: Promise<void>;
}

interface ReadFile {
  readonly filePath: string;
  readonly success: (result: { data: ArrayBuffer }) => void;
  readonly fail: (error: { errMsg: string }) => void;
}

/** Only plain data reaches what draws the page. */
function overThread(value: unknown): unknown {
  const check = (_key: string, part: unknown): unknown => {
    if (typeof part === "function") throw new Error("a function in the data of a page");
    return part;
  };
  return JSON.parse(JSON.stringify(value, check));
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  const index = a?.findIndex((part, at) => part !== b?.[at]) ?? -1;
  return index === -1 ? 0 : (a?.[index] ?? 0) - (b?.[index] ?? 0);
}

export function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
}
