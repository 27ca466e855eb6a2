/**
 * The engine as script alone, for a host that has no WebAssembly: the same answers, byte for byte, several times as
 * slow. `load` of the package's own entry chooses this by itself; this entry is for who wants nothing else bundled.
 */

export { Engine, type Pack } from "./engine.js";
export { type Fault, GezhangError, GezhangLoadError } from "./errors.js";
export { loadTwin as load } from "./load-twin.js";
export { PolicySet } from "./policy-set.js";
export { type Depth, Region } from "./region.js";
