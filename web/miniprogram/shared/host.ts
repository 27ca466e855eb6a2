import type { Engine } from "../../../wasm/package/src/index.js";

/** What a sample's own `host.js` has of its host; everything else is the same in all of them. */
export interface Host {
  /** What citizens call it: 微信. */
  readonly name: string;
  /** SHA-256 by the name of each pack of policies in the package. */
  readonly hashes: Readonly<Record<string, string>>;
  loadEngine(): Promise<Engine>;
  /** A pack as it lies in the package. */
  readPack(name: string): Promise<Uint8Array | string>;
  /** CSS pixels that the citizen has chosen for text in the host; `undefined` where the host does not tell. */
  fontSizeSetting(): number | undefined;
  /** Opens a page of the mini-program on top of this one. */
  open(url: string): void;
  /** Goes back to the page below. */
  back(): void;
  /** Goes to the first page, and leaves all others. */
  restart(): void;
  copy(text: string): void;
  call(number: string): void;
}
