import { type Files, fetchFilesFor, groupOf, publishedRegion } from "./library";

/** A file that is being edited. */
export interface DraftFile {
  /** The path below `policies/`. */
  readonly name: string;
  readonly text: string;
  /** As it is published; empty for a new one. */
  readonly published: string;
}

/** A region's rules and their cases, with the files by which they are judged. */
export interface Draft {
  readonly code: string;
  readonly policy: DraftFile;
  readonly cases: DraftFile;
  /** As published, the two above among them where they are. */
  readonly around: Files;
}

export type Part = "policy" | "cases";
export const parts: readonly Part[] = ["policy", "cases"];

/** A file that somebody opened. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export function withText(draft: Draft, part: Part, text: string): Draft {
  return { ...draft, [part]: { ...draft[part], text } };
}

export function isChanged({ text, published }: DraftFile): boolean {
  return text !== published;
}

/** All files, as the core wants them, with the edited texts in their places. */
export function filesOf({ around, policy, cases }: Draft): Files {
  return { ...around, [policy.name]: policy.text, [cases.name]: cases.text };
}

export function isCaseFile(name: string): boolean {
  return name.endsWith(".cases.json");
}

/** A published region; opened files take the places of its own. */
export async function openDraft(code: string, given: readonly GivenFile[] = []): Promise<Draft> {
  const around = await fetchFilesFor(code);
  const policyGiven = given.find(({ name }) => !isCaseFile(name));
  const casesGiven = given.find(({ name }) => isCaseFile(name));
  const name = publishedRegion(code)?.name ?? newName(code, policyGiven ?? casesGiven);
  const file = (path: string, text: string | undefined, empty: string): DraftFile => {
    const before = around[path] ?? "";
    return { name: path, text: text ?? (before || empty), published: before };
  };
  return {
    code,
    around,
    policy: file(name, policyGiven?.text, ""),
    cases: file(
      name.replace(/\.json$/u, ".cases.json"),
      casesGiven?.text,
      `${JSON.stringify({ region: code, cases: [] }, undefined, 2)}\n`,
    ),
  };
}

/** Where the repository would keep it. */
function newName(code: string, given: GivenFile | undefined): string {
  const group = groupOf(code);
  const own = given?.name.replace(/(?:\.cases)?\.json$/u, "");
  const stem = own?.startsWith(code) ? own : code;
  return group === "base" ? `regions/${stem}.json` : `regions/${group}/${stem}.json`;
}

/** The region that a file is about: by what it says, else by its name; a file that is being mended may say nothing. */
export function codeOf({ name, text }: GivenFile): string | undefined {
  return /"region"\s*:\s*"(\d{6})"/u.exec(text)?.[1] ?? /^(\d{6})(?!\d)/u.exec(name)?.[1];
}
