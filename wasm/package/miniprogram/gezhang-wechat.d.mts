import type { CoreModule, CoreModuleOptions } from "../src/gezhang.mjs";

/** The citizen's module by WeChat's glue: the same functions. It knows no other way than `instantiateWasm`. */
// biome-ignore lint/style/noDefaultExport: Emscripten gives its modules a default export and nothing else.
export default function createWechatModule(options: CoreModuleOptions): Promise<CoreModule>;
