/// <reference types="vite/client" />

declare module "virtual:gezhang/policies" {
  /** The packs of `gezhang bundle`: "base", which every region needs, and a province's by its code, where it has files. */
  export const packs: Readonly<
    Record<string, { readonly address: string; readonly sha256: string }>
  >;
}

declare module "virtual:gezhang/places" {
  /** A place a line: `code|parent|name|syllables|English|own`. */
  export const lines: string;
}
