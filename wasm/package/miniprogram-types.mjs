/**
 * The declarations of the engine for a mini-program: a CommonJS module has them by an attribute from the package's own,
 * which are ES modules.
 */
export function miniProgramTypes(host) {
  const asModule = '"../index.js" with { "resolution-mode": "import" }';
  return `import type * as gezhang from ${asModule};

export type * from ${asModule};

export declare const GezhangError: typeof gezhang.GezhangError;
export type GezhangError = gezhang.GezhangError;
export declare const GezhangLoadError: typeof gezhang.GezhangLoadError;
export type GezhangLoadError = gezhang.GezhangLoadError;

${kLoad[host]}`;
}

const kLoad = {
  wechat: `export interface WechatLoadOptions {
  /** Where \`gezhang.wasm.br\`, or \`gezhang.wasm\`, lies in the mini-program's package: \`"/gezhang/gezhang.wasm.br"\`. */
  readonly path: string;
}

/**
 * Starts an engine in a WeChat mini-program: base library 2.14.0 or newer, or 2.13.0 for a path that ends in \`.wasm\`.
 * Throws a GezhangLoadError that says which base library is needed, or what the host has against the path.
 */
export declare function load(options: WechatLoadOptions): Promise<gezhang.Engine>;
`,
  alipay: `/** Starts an engine that is script alone: ECMAScript 2018, without BigInt, with nothing to load. */
export declare function load(): Promise<gezhang.Engine>;
`,
};
