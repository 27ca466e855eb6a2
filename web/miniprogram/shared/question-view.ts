import type { FactInfo, FactValue, Region } from "../../../wasm/package/src/index.js";
import { bandOf, bands, type RoughBand } from "../../src/components/fact-form/bands";
import { describe } from "../../src/components/your-answers/describe";
import { describeFact } from "../../src/core/examine";
import { money } from "../../src/format/money";
import { plainText } from "../../src/language/language";
import type { Answers } from "../../src/state/answers";
import { type Inquiry, positionOf, questionsLeft } from "./inquiry";
import { language, texts } from "./words";

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface Given {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

/** A question as a page draws it: texts and lists, nothing to be worked out. */
export interface QuestionView {
  readonly fact: string;
  readonly text: string;
  /** What is filled in: one of the options, a date in three fields, or a number in one. */
  readonly kind: "options" | "date" | "number";
  readonly options: readonly Option[];
  readonly unit: string;
  /** For an amount that is not remembered. */
  readonly bands: readonly Option[];
  readonly typed: Typed;
  readonly where: string;
  readonly why: string;
  readonly left: string;
  readonly given: readonly Given[];
  readonly canGoBack: boolean;
}

/** What stands in the fields of the form. */
export interface Typed {
  readonly value: string;
  readonly band: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** `undefined` where no fact is asked. */
export function questionView(region: Region, inquiry: Inquiry): QuestionView | undefined {
  const { answers, fact: id } = positionOf(inquiry);
  const fact = id === undefined ? undefined : describeFact(region, id);
  if (fact === undefined) return undefined;
  const value = answers.get(fact.id);
  const typed = typedOf(fact, value);
  const left = questionsLeft(region, inquiry);
  return {
    fact: fact.id,
    text: plainText(fact.text, language),
    kind: kindOf(fact),
    options: optionsOf(fact, typed.value),
    unit: fact.unit === undefined ? "" : plainText(fact.unit, language),
    bands:
      fact.type === "money" ? bands.map((band) => chosen(band.id, bandText(band), typed.band)) : [],
    typed,
    where: fact.help?.where === undefined ? "" : plainText(fact.help.where, language),
    why: fact.help?.why === undefined ? "" : plainText(fact.help.why, language),
    left: left === undefined ? "" : texts.ask.left(left),
    given: givenAnswers(region, answers),
    canGoBack: inquiry.past.length > 1,
  };
}

export function givenAnswers(region: Region, answers: Answers): Given[] {
  return [...answers]
    .map(([id, value]) => ({ fact: describeFact(region, id), value }))
    .filter((one): one is { fact: FactInfo; value: FactValue } => one.fact !== undefined)
    .map(({ fact, value }) => ({
      id: fact.id,
      name: plainText(fact.name, language),
      value: describe(fact, value, language),
    }));
}

function kindOf({ type }: FactInfo): QuestionView["kind"] {
  if (type === "bool" || type === "choice") return "options";
  return type === "date" ? "date" : "number";
}

function optionsOf({ type, members = [] }: FactInfo, value: string): Option[] {
  if (type === "bool")
    return [chosen("true", texts.ask.yes, value), chosen("false", texts.ask.no, value)];
  return type === "choice"
    ? members.map(({ id, text }) => chosen(id, plainText(text, language), value))
    : [];
}

function bandText({ from, below }: RoughBand): string {
  const words = texts.ask.bands;
  if (below === undefined) return words.more(money(from));
  return from === "0" ? words.less(money(below)) : words.between(money(from), money(below));
}

function chosen(id: string, text: string, value: string): Option {
  return { id, text, chosen: id === value };
}

/** The fields as they were filled in before. */
function typedOf(fact: FactInfo, value: FactValue | undefined): Typed {
  const plain =
    value === undefined || value === null || typeof value === "object" ? "" : String(value);
  const [year = "", month = "", day = ""] = fact.type === "date" ? plain.split("-") : [];
  return { value: plain, band: bandOf(value) ?? "", year, month, day };
}
