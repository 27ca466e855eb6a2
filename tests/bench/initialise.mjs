/** Prints the milliseconds from nothing to a module that can be called, in a process of its own. */
import { performance } from "node:perf_hooks";

const begun = performance.now();
const { default: createGezhang } = await import("../../build/wasm/gezhang.mjs");
const core = await createGezhang();
core.version();
console.log(performance.now() - begun);
