/** The engine for WeChat's mini-programs: `gezhang/wechat` in the npm package, a CommonJS module. */

export { GezhangError, GezhangLoadError } from "../src/errors.js";
export { load } from "./load.js";
