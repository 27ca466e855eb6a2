import type { Plugin } from "vite";
import { textsOfPage, traditionalTable } from "./traditional.ts";

const id = "virtual:gezhang/traditional";

/** The table for traditional characters, made anew from the texts at each build. */
export function traditionalPlugin(root: string): Pick<Plugin, "name"> & {
  resolveId(source: string): string | undefined;
  load(module: string): string | undefined;
} {
  return {
    name: "gezhang:traditional",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(module) {
      if (module !== `\0${id}`) return undefined;
      return `export const table = ${JSON.stringify(traditionalTable(textsOfPage(root)))};`;
    },
  };
}
