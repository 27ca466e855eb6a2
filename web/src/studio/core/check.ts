import { GezhangError } from "../../../../wasm/package/src/errors.js";
import type {
  CaseRun,
  Fault,
  Finding,
  FullEngine,
  Text,
} from "../../../../wasm/package/src/full.js";
import { type Draft, filesOf, isCaseFile, type Part, parts } from "./draft";
import type { Files } from "./library";
import { PlacesInText, type Range } from "./places-in-text";

/** Something to mend, or to know, and where it stands. */
export interface Problem {
  /** The id of the lint or of the fault. */
  readonly id: string;
  readonly severity: "fault" | "note";
  /** Which of the two files; absent for another one, which the edited rules upset. */
  readonly part?: Part;
  readonly file: string;
  readonly pointer: string;
  readonly line?: number;
  readonly range?: Range;
  readonly message: Text;
  readonly suggestion?: Text;
}

/** Everything that the core has against a draft; its faults first. */
export function check(engine: FullEngine, draft: Draft): readonly Problem[] {
  const locate = locator(draft);
  const files = filesOf(draft);
  const refused = faultsOf(() => engine.policies(withoutCases(files)).close());
  const found =
    refused.length > 0
      ? [...refused.map(locate.fault), ...caseFaults(engine, draft).map(locate.fault)]
      : lint(engine, draft, files, locate);
  return found.sort((one, other) => rank(one) - rank(other));
}

/** Runs the cases of every file at hand: a province's rules have cases in its cities' files. */
export function runCases(engine: FullEngine, draft: Draft): CaseRun | readonly Fault[] {
  try {
    return engine.test(filesOf(draft));
  } catch (error) {
    return faultsIn(error);
  }
}

type Locator = {
  readonly fault: (fault: Fault) => Problem;
  readonly finding: (finding: Finding) => Problem;
};

function lint(engine: FullEngine, draft: Draft, files: Files, locate: Locator): Problem[] {
  const before = publishedFaults(engine, draft);
  const ours = (problem: Problem): boolean =>
    problem.part !== undefined || (problem.severity === "fault" && !before.has(keyOf(problem)));
  let unread: readonly Fault[] = [];
  const linted = (given: Files): Problem[] => engine.lint(given).map(locate.finding).filter(ours);
  try {
    return linted(files);
  } catch (error) {
    unread = faultsIn(error);
  }
  // A slip in the cases would have every rule called untested: meanwhile those that are published stand for them.
  const { [draft.cases.name]: _broken, ...others } = files;
  const { published } = draft.cases;
  const known = published === "" ? others : { ...others, [draft.cases.name]: published };
  const rest = linted(known).filter(({ part }) => part !== "cases");
  return [...unread.map(locate.fault), ...rest];
}

const publishedFaultsOf = new WeakMap<Files, ReadonlySet<string>>();

/**
 * The faults that the published files have without the edit: a national rule whose cases are another province's looks
 * untested here. What remains is what the edit does to other files.
 */
function publishedFaults(engine: FullEngine, { around }: Draft): ReadonlySet<string> {
  const known = publishedFaultsOf.get(around);
  if (known !== undefined) return known;
  const found = new Set<string>();
  try {
    for (const finding of engine.lint(around)) found.add(keyOf(finding));
  } catch (error) {
    faultsIn(error);
  }
  publishedFaultsOf.set(around, found);
  return found;
}

function keyOf(
  found: Pick<Finding, "file" | "pointer"> & ({ lint: string } | { id: string }),
): string {
  return [found.file, found.pointer, "lint" in found ? found.lint : found.id].join(" ");
}

/** What of the case file cannot be read, although the rules cannot be loaded either. */
function caseFaults(engine: FullEngine, { around, cases }: Draft): readonly Fault[] {
  const published = Object.fromEntries(
    Object.entries(around).filter(([name]) => !isCaseFile(name)),
  );
  const unread = faultsOf(() => engine.lint({ ...published, [cases.name]: cases.text }));
  return unread.filter(({ file }) => file === cases.name);
}

function withoutCases(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !isCaseFile(name)));
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
    return [];
  } catch (error) {
    return faultsIn(error);
  }
}

export function faultsIn(error: unknown): readonly Fault[] {
  if (error instanceof GezhangError) return error.faults;
  throw error;
}

function rank({ severity, part }: Problem): number {
  return (severity === "fault" ? 0 : 3) + (part === "policy" ? 0 : part === "cases" ? 1 : 2);
}

function locator(draft: Draft): Locator {
  const places = {
    policy: new PlacesInText(draft.policy.text),
    cases: new PlacesInText(draft.cases.text),
  };
  const at = (
    file: string,
    range: (text: PlacesInText) => Range,
  ): Pick<Problem, "part" | "line" | "range"> => {
    const part = parts.find((one) => draft[one].name === file);
    if (part === undefined) return {};
    const { from, to } = range(places[part]);
    return { part, line: places[part].lineOf(from), range: { from, to } };
  };
  return {
    fault: (fault) => ({
      id: fault.code,
      severity: "fault",
      file: fault.file ?? "",
      pointer: fault.pointer,
      message: fault.message,
      ...at(fault.file ?? "", (text) => rangeOfFault(text, fault)),
    }),
    finding: ({ lint: id, severity, file, pointer, reason, suggestion }) => ({
      id,
      severity,
      file,
      pointer,
      message: reason,
      suggestion,
      ...at(file, (text) => text.rangeOf(pointer)),
    }),
  };
}

/** What is no JSON has no pointers; there the core says "line 3, column 7". */
function rangeOfFault(text: PlacesInText, { code, pointer, column, found = "" }: Fault): Range {
  const place = code === "bad_json" ? /^line (\d+), column (\d+)/u.exec(found) : null;
  if (place !== null) return text.rangeAt(Number(place[1]), Number(place[2]));
  return text.rangeOf(pointer, column, code === "unknown_key" || code === "duplicate_key");
}
