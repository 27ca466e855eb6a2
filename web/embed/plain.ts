/**
 * `embed.js` beside the page: a plain script that defines `<gezhang-check>` as a frame with the very page that the script
 * lies beside. It leaves nothing else behind.
 */
import { defineCheck } from "./element";

// The address of this very script; as a module it would have none.
const { src = "" } = (document.currentScript ?? {}) as { readonly src?: string };
defineCheck({ page: src.replace(/[^/]*$/, "") });
