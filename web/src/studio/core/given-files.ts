import { codeOf, type GivenFile } from "./draft";

/** Half a megabyte: ten times the largest region. What is larger was dropped by mistake. */
const most = 512 * 1024;

export type Given =
  | {
      readonly code: string;
      readonly files: readonly GivenFile[];
      /** The names of those that are about other regions. */
      readonly left: readonly string[];
    }
  | { readonly refused: "unreadable" | "tooLarge" | "noRegion"; readonly name: string };

/** Reads what was opened or dropped: the rules of a region, its cases, or both. */
export async function readGiven(files: readonly File[]): Promise<Given> {
  const read: GivenFile[] = [];
  for (const file of files) {
    if (file.size > most) return { refused: "tooLarge", name: file.name };
    try {
      // Line ends as the editor has them, or the whole file would differ from what is published.
      read.push({ name: file.name, text: (await file.text()).replace(/\r\n?/gu, "\n") });
    } catch {
      return { refused: "unreadable", name: file.name };
    }
  }
  const codes = read.map(codeOf);
  const without = codes.indexOf(undefined);
  const code = codes.find((one) => one !== undefined);
  if (code === undefined)
    return { refused: "noRegion", name: read[Math.max(0, without)]?.name ?? "" };
  const isOpened = (_file: GivenFile, index: number): boolean => codes[index] === code;
  const left = read.filter((file, index) => !isOpened(file, index)).map(({ name }) => name);
  // Of several regions the first is opened: the other files wait for their turn.
  return { code, files: read.filter(isOpened), left };
}
