/**
 * In the place of `src/core/fetch-file.ts` where the page is one file: nothing is fetched, everything is in it. What
 * browsers older than `DecompressionStream` have to inflate with is this.
 */
import { files } from "virtual:gezhang/single-file";
import { inflateSync } from "fflate/browser";

export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  // A copy of its own length: what inflates may leave room behind it.
  return inflated(address).slice().buffer as ArrayBuffer;
}

function inflated(address: string): Uint8Array {
  const packed = files[address];
  if (packed === undefined) throw new Error(`${address} is not in this file`);
  return inflateSync(Uint8Array.from(atob(packed), (one) => one.charCodeAt(0)));
}
