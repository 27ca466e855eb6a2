/// <reference types="vite/client" />

declare module "virtual:gezhang/policies" {
  /** The address of what every region needs. */
  export const base: string;
  /** The address of a province's files, by its code; a province without files is absent. */
  export const provinces: Readonly<Record<string, string>>;
}

declare module "virtual:gezhang/places" {
  /** A place a line: `code|parent|name|syllables|English|own`. */
  export const lines: string;
}
