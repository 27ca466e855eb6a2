declare module "virtual:gezhang/single-file" {
  /** Deflated, as base64, by the name under which the page asks for it. */
  export const files: Readonly<Record<string, string>>;
}
