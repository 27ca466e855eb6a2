/// <reference types="vite/client" />

declare module "virtual:gezhang/policies" {
  /** The packs of `gezhang bundle`: "base", which every region needs, and a province's by its code, where it has files. */
  export const packs: Readonly<
    Record<string, { readonly address: string; readonly sha256: string }>
  >;
}

declare module "virtual:gezhang/places" {
  /** A place a line: `code|parent|name|syllables|English|own|former names`. */
  export const lines: string;
  /** The characters of places that are written otherwise in traditional Chinese, each followed by the simplified one. */
  export const traditional: string;
}

declare module "virtual:gezhang/traditional" {
  /** Pairs of equal halves, simplified and traditional, parted by `|`. */
  export const table: string;
}
