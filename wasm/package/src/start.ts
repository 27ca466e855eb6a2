import { GezhangLoadError } from "./errors.js";
import type { CoreModuleOptions } from "./gezhang.mjs";

/** Where the WebAssembly comes from; with none of these it is looked for beside the module. */
export interface LoadOptions {
  /** The bytes of `gezhang.wasm`, when the caller has them already. */
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
  /** Turns a file's name into its address. */
  readonly locateFile?: (path: string, prefix: string) => string;
  /** Compiles and instantiates by the caller's own means, as a mini-program or a page with hashed files must. */
  readonly instantiateWasm?: (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
}

/** Instantiates one of the built modules, with `create` as Emscripten exports it. */
export function start<Module>(
  create: (options: CoreModuleOptions) => Promise<Module>,
  options: LoadOptions,
): Promise<Module> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => reject(new GezhangLoadError(reason));
    create(moduleOptions(options, fail)).then(resolve, fail);
  });
}

/** Emscripten never hears of a failure inside its asynchronous hook and would wait for ever: `fail` tells the caller. */
function moduleOptions(options: LoadOptions, fail: (reason: unknown) => void): CoreModuleOptions {
  const { wasmBinary, locateFile, instantiateWasm } = options;
  const result: CoreModuleOptions = {};
  if (wasmBinary !== undefined) result.wasmBinary = wasmBinary;
  if (locateFile !== undefined) result.locateFile = locateFile;
  if (instantiateWasm !== undefined) {
    result.instantiateWasm = (imports, done) => {
      Promise.resolve(imports)
        .then(instantiateWasm)
        .then((instance) => done(instance))
        .catch(fail);
      return {};
    };
  }
  return result;
}
