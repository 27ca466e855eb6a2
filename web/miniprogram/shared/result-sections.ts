import type {
  Answer,
  Condition,
  Entry,
  LastKnown,
  Limit,
  Outcome,
  QuestionInfo,
  Region,
  Text,
} from "../../../wasm/package/src/index.js";
import { isWaiting } from "../../src/components/answer-card/amount-text";
import { causeText, effectText } from "../../src/components/changes/changes";
import { workingText } from "../../src/components/reason/working";
import { amountFirst } from "../../src/components/sources/documents";
import { describeFact } from "../../src/core/examine";
import { dateText } from "../../src/format/date";
import { money } from "../../src/format/money";
import { plainText } from "../../src/language/language";
import { placeOf } from "../../src/places/places";
import { language, texts } from "./words";

/** A line of a result: how things stand with it in a word, what it says, and what belongs to it. */
export interface Item {
  readonly state: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** A part of a result under its title. */
export interface Section {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly Item[];
}

/** Everything that is to be said beside the verdict, in the order in which it is read; no section is empty. */
export function sectionsOf(region: Region, question: QuestionInfo, answer: Answer): Section[] {
  const words = texts.result;
  const { grounds = [], last_known: past = [], limits = [], requirements = [] } = answer;
  const amounts = section(words.limits, "", limits.map(limitItem(answer)));
  return [
    ...cautions(question),
    section(
      words.warnings,
      "",
      (answer.warnings ?? []).map(({ text }) => plain(say(text))),
    ),
    section(words.more, words.moreLead, openItems(region, answer)),
    ...(answer.verdict === "no" ? [] : whatToDo(answer)),
    ...(amountFirst(answer) ? [amounts] : []),
    section(
      words.requirements,
      "",
      requirements.map((entry) => conditionItem(entry, words.states, answer.region)),
    ),
    section(
      words.grounds,
      "",
      grounds.map((entry) => conditionItem(entry, words.groundStates, answer.region)),
    ),
    ...(amountFirst(answer) ? [] : [amounts]),
    section(words.lastKnown, words.lastKnownLead, past.map(pastItem(answer.region))),
    section(texts.changes.title, texts.changes.lead, changeItems(region, answer)),
    section(
      words.restsOn,
      words.restsOnLead,
      (answer.rests_on ?? []).map((id) => plain(nameOf(region, id))),
    ),
    section(texts.rumours.title, "", rumourItems(answer)),
  ].filter(({ items }) => items.length > 0);
}

/** Those who look for cash meet the agents first; those who buy insurance, the renewal that nobody asked for. */
function cautions({ id }: QuestionInfo): Section[] {
  const { boundary } = texts;
  if (id === "withdraw" || id === "share")
    return [section(boundary.agents, "", boundary.agentsText.map(plain))];
  return id === "insure" ? [section(boundary.renewalTitle, "", [plain(boundary.renewal)])] : [];
}

function openItems(region: Region, { ask = [] }: Answer): Item[] {
  return ask.map(({ fact }) => plain(say(region.fact(fact).text)));
}

function whatToDo({ documents = [], outcome, outcomes = [], steps = [] }: Answer): Section[] {
  const words = texts.outcome;
  const results = outcome === undefined ? outcomes : [outcome];
  return [
    section(results.length === 1 ? words.result : words.several, "", results.map(outcomeItem)),
    section(
      words.documents,
      "",
      documents.map((document) =>
        "text" in document
          ? plain(say(document.text))
          : { state: "", text: words.anyOf, notes: document.any_of.map(say) },
      ),
    ),
    section(
      words.steps,
      "",
      steps.map(({ text }) => plain(say(text))),
    ),
  ];
}

function outcomeItem({ closes, text, working_days: days }: Outcome): Item {
  const notes = [
    closes === undefined ? "" : say(closes),
    days === undefined ? "" : texts.outcome.days(days),
  ];
  return { state: "", text: say(text), notes: notes.filter((note) => note !== "") };
}

const limitItem =
  (answer: Answer) =>
  (entry: Limit): Item => {
    const words = texts.result;
    const settled = entry.least === entry.most;
    if (isWaiting(answer, entry)) {
      const { working: _unsaid, working_en: _either, ...unsettled } = entry;
      return entryItem("", unsettled, answer.region, [words.needsMore]);
    }
    const range = settled ? money(entry.most) : `${money(entry.least)} – ${money(entry.most)}`;
    const binding = entry.binding === true && settled ? [words.binding] : [];
    return entryItem(range, entry, answer.region, binding);
  };

function conditionItem(
  entry: Condition,
  states: Readonly<Record<Condition["state"], string>>,
  region: string,
): Item {
  const decisive = entry.decisive === true && entry.state === "failed";
  // Who is told what to do about a condition that is met might really do it.
  const { fix, ...rest } = entry;
  const told = entry.state === "met" || fix === undefined ? rest : { ...rest, fix };
  return entryItem(states[entry.state], told, region, decisive ? [texts.result.decisive] : []);
}

const pastItem =
  (region: string) =>
  (entry: LastKnown): Item => {
    const words = texts.result;
    const period = [
      entry.since === undefined ? "" : words.since(dateText(entry.since, language.code)),
      entry.confirmed === undefined
        ? ""
        : words.confirmed(dateText(entry.confirmed, language.code)),
    ].filter((part) => part !== "");
    return entryItem(
      "",
      entry,
      region,
      period.length === 0 ? [] : [period.join(texts.marks.comma)],
    );
  };

/** What the rule says, the sum with this citizen's numbers, what to do, and whose rule it is. */
function entryItem(state: string, entry: Entry, region: string, first: readonly string[]): Item {
  const { marks, result } = texts;
  const notes = [...first];
  const sum = say(workingText(entry));
  // A sum that only repeats the amount says nothing.
  if (sum !== "" && sum !== state) notes.push(sum);
  if (entry.fix !== undefined) notes.push(`${result.fix}${marks.colon}${say(entry.fix)}`);
  notes.push(`${scopeOf(entry.from, region)} · ${result.grades[entry.grade]}`);
  return { state, text: say(entry.text), notes };
}

function scopeOf(from: string, region: string): string {
  const { inheritedRule, nation, ownRule } = texts.result;
  const name = placeOf(from)?.name ?? nation;
  return from === region ? ownRule(name) : inheritedRule(name);
}

function changeItems(region: Region, { changes = [] }: Answer): Item[] {
  const factOf = (id: string) => describeFact(region, id);
  return changes.map((change) => ({
    state: texts.changes[change.who],
    text: `${causeText(change, factOf, language)} → ${effectText(change, language)}`,
    notes: [],
  }));
}

function rumourItems({ rumours = [] }: Answer): Item[] {
  const { because, tag } = texts.rumours;
  return rumours.map((rumour) => ({
    state: tag,
    text: say(rumour.text),
    notes: [`${because}${texts.marks.colon}${say(rumour.because)}`],
  }));
}

function nameOf(region: Region, id: string): string {
  const fact = describeFact(region, id);
  return fact === undefined ? id : say(fact.name);
}

function section(title: string, lead: string, items: readonly Item[]): Section {
  return { title, lead, items };
}

function plain(text: string): Item {
  return { state: "", text, notes: [] };
}

function say(text: Text): string {
  return plainText(text, language);
}
