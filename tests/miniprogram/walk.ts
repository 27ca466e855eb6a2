import type { FactValue } from "../../wasm/package/src/index.js";
import type { Host } from "./host";

/** What a question page shows of its question. */
interface Asked {
  readonly fact: string;
  readonly kind: "options" | "date" | "number";
  readonly options: readonly { readonly id: string }[];
}

/** What a result page shows. */
export interface Shown {
  readonly verdict: string;
  readonly word: string;
  readonly context: string;
  readonly lines: readonly string[];
  readonly amount: string;
  readonly sections: readonly {
    readonly title: string;
    readonly items: readonly {
      readonly state: string;
      readonly text: string;
      readonly notes: readonly string[];
    }[];
  }[];
  readonly sources: readonly { readonly title: string; readonly line: string }[];
  readonly given: readonly { readonly name: string; readonly value: string }[];
}

/** What a person says to the questions, by fact; `undefined`: 不清楚. */
export type Person = Readonly<Record<string, string | number | boolean | undefined>>;

/** From the first page, by the name of the place, to its first question. */
export async function choosePlace(host: Host, topic: string, typed: string): Promise<void> {
  host.page.fire("chooseTopic", { id: topic });
  host.page.fire("type", {}, typed);
  const [place] = host.page.data.places as readonly { readonly code: string }[];
  host.page.fire("choosePlace", { code: place?.code ?? "" });
  await host.settled();
}

/** Answers every question that is put, as a person does on the page; gives what the core was told. */
export async function answerAll(
  host: Host,
  person: Person,
): Promise<Readonly<Record<string, FactValue>>> {
  const told: Record<string, FactValue> = {};
  while (host.page.route === "pages/question/question") {
    const { state, ask, mistakes } = host.page.data;
    if (state !== "asking") throw new Error(`${state}: ${mistakes}`);
    if ((mistakes as readonly string[]).length > 0) throw new Error(`${mistakes}`);
    const { fact, kind } = ask as Asked;
    if (fact in told) throw new Error(`asked twice: ${fact}`);
    const value = person[fact];
    told[fact] = value ?? null;
    if (value === undefined) {
      host.page.fire("skip");
    } else {
      fill(host, kind, String(value));
      host.page.fire("goOn");
    }
    await host.settled();
  }
  return told;
}

function fill({ page }: Host, kind: Asked["kind"], value: string): void {
  if (kind === "options") {
    page.fire("choose", { id: value });
    return;
  }
  const fields = kind === "date" ? ["year", "month", "day"] : ["value"];
  const parts = kind === "date" ? value.split("-") : [value];
  for (const [index, field] of fields.entries()) page.fire("type", { field }, parts[index] ?? "");
}

/** The result that is on top. */
export function shown({ page }: Host): Shown {
  if (page.route !== "pages/result/result") throw new Error(`no result: ${page.route}`);
  return page.data.result as Shown;
}
