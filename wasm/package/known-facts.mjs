/** The TypeScript of `vocabulary.ts` in the npm package: the facts and questions of the given policies. */
export function vocabularyTypes(vocabulary, regions) {
  const facts = [...vocabulary.facts, ...regions.flatMap((region) => region.facts ?? [])];
  const members = facts.map((fact) => {
    const told = (fact.name?.en ?? fact.text.en).replaceAll("*/", "");
    return `  /** ${told} */\n  readonly ${JSON.stringify(fact.id)}?: Given<${valueType(fact)}>;`;
  });
  const questions = vocabulary.questions.map(({ id }) => JSON.stringify(id));
  return `/** One value, a range of them, several that are possible, or \`null\`: unknown, and never zero or none. */
type Given<Value> =
  | Value
  | null
  | { readonly from?: Value; readonly to?: Value }
  | { readonly any_of: readonly Value[] }
  | { readonly assume: Value };

/** What may be known, by fact id. Those that begin with a code belong to that place alone. */
export interface KnownFacts {
${members.join("\n")}
}

export type QuestionId = ${questions.join(" | ")};
`;
}

const kPlain = {
  bool: "boolean",
  money: "string",
  rate: "string",
  count: "number",
  date: "string",
};

function valueType({ id, type, members = [] }) {
  // Every place has products of its own, and they change by the day.
  if (id === "purchase.product") return "string";
  if (type === "choice") return members.map((member) => JSON.stringify(member.id)).join(" | ");
  if (!(type in kPlain)) throw new Error(`${id}: no TypeScript for the type ${type}`);
  return kPlain[type];
}
