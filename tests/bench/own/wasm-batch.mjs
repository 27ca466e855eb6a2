/** Typed evaluation over columns, in a module of its own around the library as it is shipped. */
import { typed } from "./wasm-typed-module.mjs";

export const name = "Gezhang, WebAssembly";
export const mode = "typed columns";

export function makeBatch(rows) {
  typed._bench_draw(rows);
  return { run: () => typed._bench_run(), hash: () => typed._bench_hash() >>> 0 };
}
