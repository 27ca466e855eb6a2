/** The versions that the tests run on. */
export const oldChromiums: readonly number[];

/** Where the program of that version is, once it has been provided. */
export function oldChromium(version: number): string;

/** Fetches what is not there yet; gives what was done. */
export function provideOldChromiums(progress?: (text: string) => void): Promise<string>;
