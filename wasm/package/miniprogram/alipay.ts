/**
 * The engine for Alipay's mini-programs, and for whatever else has ECMAScript 2018 and no WebAssembly: `gezhang/alipay`
 * in the npm package, a CommonJS module. Script alone, with nothing to load.
 */

export { GezhangError, GezhangLoadError } from "../src/errors.js";
export { loadTwin as load } from "../src/load-twin.js";
