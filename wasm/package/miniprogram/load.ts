import { Engine } from "../src/engine.js";
import { start } from "../src/start.js";
import createWechatModule from "./gezhang-wechat.mjs";
import { instantiate } from "./instantiate.js";

export interface WechatLoadOptions {
  /** Where `gezhang.wasm.br`, or `gezhang.wasm`, lies in the mini-program's package: `"/gezhang/gezhang.wasm.br"`. */
  readonly path: string;
}

/**
 * Starts an engine in a WeChat mini-program.
 *
 *     const engine = await load({ path: "/gezhang/gezhang.wasm.br" });
 *
 * Throws a GezhangLoadError that says which base library is needed, or what the host has against the path.
 */
export async function load({ path }: WechatLoadOptions): Promise<Engine> {
  const instantiateWasm = (imports: WebAssembly.Imports): Promise<WebAssembly.Instance> =>
    instantiate(path, imports);
  return new Engine(await start(createWechatModule, { instantiateWasm }));
}
