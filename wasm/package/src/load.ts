import { Engine } from "./engine.js";
import { GezhangLoadError } from "./errors.js";
import createCoreModule, { type CoreModule, type CoreModuleOptions } from "./gezhang.mjs";

/** Where the WebAssembly comes from; with none of these it is looked for beside the module. */
export interface LoadOptions {
  /** The bytes of `gezhang.wasm`, when the caller has them already. */
  readonly wasmBinary?: ArrayBuffer | Uint8Array;
  /** Turns a file's name into its address. */
  readonly locateFile?: (path: string, prefix: string) => string;
  /** Compiles and instantiates by the caller's own means, as a mini-program or a page with hashed files must. */
  readonly instantiateWasm?: (imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
}

/**
 * Starts an engine.
 *
 *     const engine = await load();
 *     const policies = engine.policies(files);
 *     const answer = policies.open("320500", "2016-06-01").check("insure", { "account.prior_years": "4200.00" });
 *     answer.verdict; // "depends", and answer.ask says what to ask next
 */
export async function load(options: LoadOptions = {}): Promise<Engine> {
  return new Engine(await start(options));
}

function start(options: LoadOptions): Promise<CoreModule> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => reject(new GezhangLoadError(reason));
    createCoreModule(moduleOptions(options, fail)).then(resolve, fail);
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
