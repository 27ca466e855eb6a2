/** The yardstick compiled to WebAssembly, over columns. */
import createModule from "../../../build/bench/wasm/hand_written.mjs";

export const name = "hand-written C++, WebAssembly";
export const mode = "columns";

const module = await createModule();

export function makeBatch(rows) {
  module._bench_draw(rows);
  return { run: () => module._bench_run(), hash: () => module._bench_hash() >>> 0 };
}
