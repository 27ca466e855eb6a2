import { readFileSync } from "node:fs";
import createModule from "../../../build/bench/wasm/typed.mjs";

/** The module of typed_exports.cpp with the workload's region opened. */
export const typed = await createModule();

const policies = new URL("../policies/", import.meta.url);
for (const file of [
  ...["vocabulary.json", "regions/index.json"],
  ...["regions/100000-national.json", "regions/320500-city.json"],
]) {
  const parts = [Buffer.from(file), readFileSync(new URL(file, policies))].map(copied);
  typed._bench_add_file(...parts.flat());
}
if (!typed._bench_open()) throw new Error("the policies of the workload do not load");

function copied(bytes) {
  const place = typed._bench_allocate(bytes.length);
  typed.HEAPU8.set(bytes, place);
  return [place, bytes.length];
}
