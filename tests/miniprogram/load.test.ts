import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { Engine } from "../../wasm/package/src/index.js";
import { policyFiles } from "../wasm/files";
import { Host, type HostOptions, miniPrograms } from "./host";

const packed = fileURLToPath(new URL("../../build/package/wechat/", import.meta.url));

interface Loader {
  load(options?: { readonly path: string }): Promise<Engine>;
}

/** The package's own folder for WeChat, copied as it is. */
function copied(options: Omit<HostOptions, "name"> = {}): Loader {
  return new Host({ name: "wechat", folder: packed, ...options }).require<Loader>("index.js");
}

async function messageOf(loading: Promise<unknown>): Promise<string> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: "GezhangLoadError" });
  return (error as Error).message;
}

/** The sample's folder, to be damaged. */
async function sampleToDamage(name: HostOptions["name"]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gezhang-miniprogram-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await cp(join(miniPrograms, name), folder, { recursive: true });
  return folder;
}

test("the package's folder works where it is copied to, and by the name that WeChat's npm gives it", async () => {
  const { version } = await copied().load({ path: "/gezhang.wasm.br" });
  const host = new Host({ name: "wechat", folder: packed });
  const named = await host.require<Loader>("wechat.js").load({ path: "/gezhang.wasm" });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(named.version).toBe(version);
});

test("a host without WXWebAssembly is told which base library is needed", async () => {
  const { load } = copied({ baseLibrary: "2.12.3" });
  expect(await messageOf(load({ path: "/gezhang.wasm.br" }))).toContain("2.14.0 or newer");
  expect(await messageOf(load({ path: "/gezhang.wasm" }))).toContain("2.13.0 or newer");
});

test("a host that knows no compressed modules is told so, and takes the plain one", async () => {
  const { load } = copied({ baseLibrary: "2.13.1" });
  const message = await messageOf(load({ path: "/gezhang.wasm.br" }));
  expect(message).toContain("/gezhang.wasm.br");
  expect(message).toContain("2.14.0 or newer");
  expect((await load({ path: "/gezhang.wasm" })).version).toBeTruthy();
});

test("a path that leads nowhere is named, and one that begins nowhere as well", async () => {
  const { load } = copied();
  expect(await messageOf(load({ path: "/nowhere/gezhang.wasm.br" }))).toContain("/nowhere/gezhang");
  expect(await messageOf(load({ path: "gezhang.wasm.br" }))).toContain("from the root");
  // A failure leaves nothing behind.
  expect((await load({ path: "/gezhang.wasm.br" })).version).toBeTruthy();
});

test("a host may give the instance itself", async () => {
  const engine = await copied({ bareInstance: true }).load({ path: "/gezhang.wasm.br" });
  const region = engine.policies(policyFiles()).open("320500", "2016-06-01");
  expect(region.check("insure").verdict).toBe("depends");
});

test.each([
  ["wechat", { path: "/gezhang/gezhang.wasm.br" }],
  ["alipay", undefined],
] as const)("several engines live in %s side by side and share nothing", async (name, options) => {
  const { load } = new Host({ name }).require<Loader>("gezhang/index.js");
  const [one, other] = await Promise.all([load(options), load(options)]);
  const files = policyFiles();
  const policies = one.policies(files);
  const region = policies.open("320500", "2016-06-01");
  const others = other.policies(files);
  others.open("110000", "2024-01-01").close();
  others.close();
  expect(region.check("insure", { "account.prior_years": "4200.00" }).verdict).toBe("depends");
  expect(one.version).toBe(other.version);
});

test.each(["wechat", "alipay"] as const)(
  "a damaged pack in %s is named on the page, and nothing is answered from it",
  async (name) => {
    const folder = await sampleToDamage(name);
    const file = join(folder, "policies", name === "wechat" ? "320000.json" : "320000.js");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("3000", "3001"));
    expect(readFileSync(file, "utf8")).not.toBe(text);
    const host = new Host({ name, folder });
    await host.start("/pages/question/question?region=320500&question=insure&on=2016-06-01");
    expect(host.page.data.state).toBe("failed");
    expect(String(host.page.data.mistakes)).toContain("政策文件损坏");
    // Shanghai's is whole.
    await host.navigate("/pages/question/question?region=310000&question=insure&on=2024-05-01");
    expect(host.page.data.state).toBe("asking");
  },
);

test("a pack that is not in the package is named, and found again by the next attempt", async () => {
  const folder = await sampleToDamage("wechat");
  const file = join(folder, "policies", "320000.json");
  const pack = readFileSync(file);
  rmSync(file);
  const host = new Host({ name: "wechat", folder });
  await host.start("/pages/question/question?region=320500&question=insure&on=2016-06-01");
  expect(host.page.data.state).toBe("failed");
  expect(String(host.page.data.mistakes)).toContain("/policies/320000.json");
  writeFileSync(file, pack);
  await host.page.fire("start");
  expect(host.page.data.state).toBe("asking");
});

test("an old WeChat is told to update, and which base library is needed", async () => {
  const host = new Host({ name: "wechat", baseLibrary: "2.12.3" });
  await host.start("/pages/question/question?region=320500&question=insure");
  expect(host.page.data.state).toBe("failed");
  const said = (host.page.data.mistakes as readonly string[]).join("\n");
  expect(said).toContain("请更新微信");
  expect(said).toContain("2.14.0");
});

test("a place, a day and a question that there are not are refused by name", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  for (const query of [
    "region=320500&question=insure&on=2016-02-30",
    "region=320500&question=invest&on=2016-06-01",
    "region=999999&question=insure&on=2016-06-01",
  ]) {
    await host.navigate(`/pages/question/question?${query}`);
    expect(host.page.data.state, query).toBe("refused");
  }
});
