declare module "virtual:gezhang/studio-files" {
  /** The policy files as they stand in the repository: what every region needs ("base"), then a group a province. */
  export const groups: readonly {
    readonly id: string;
    /** Of `{"files":{name: text}}`, cases included. */
    readonly address: string;
    readonly regions: readonly {
      /** The path below `policies/`. */
      readonly name: string;
      readonly code: string;
      readonly text: { readonly "zh-Hans": string; readonly en?: string };
    }[];
  }[];
}
