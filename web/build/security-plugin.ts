import type { Plugin } from "vite";
import { headers } from "../headers.mjs";

/**
 * Repeats the security policy of our server inside the page, for hosts that send no headers of their own choosing.
 * A browser that gets both keeps to both.
 */
export function securityPlugin(): Plugin {
  return {
    name: "gezhang:security",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: headers["Content-Security-Policy"],
        },
        injectTo: "head-prepend",
      },
    ],
  };
}
