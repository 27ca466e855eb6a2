import { readFileSync } from "node:fs";
import path from "node:path";
import { kRoot } from "../../wasm/toolchain/places.mjs";

/** The words and signs of the grammar, and literals at the ends of what they may be. */
const kExpression = [
  ...["and", "or", "not", " in [", "if ", " then ", " else ", "on", "true", "false"],
  ...["==", "!=", "<=", ">=", " - ", " * ", " / "],
  ...["min(", "max(", "clamp(", "round(", ", down, ", ", up, ", ", half_up, "],
  ...["years_between(", "months_between(", "add_months(", "year(", "month(", "day("],
  ...["product.price", "¥", "￥", "¥0.01", "0.01%", "2022-09-01", "9223372036854775807"],
];

/** Those that fuzz_expression.cpp declares. */
const kFactsOfTheTarget = [
  ...["a.b", "a.m", "a.r", "a.n", "a.d", "a.c", "[x, y]"],
  ...["purchase.product == other", "purchase.premium"],
];

const kHistory = [
  ...["account", "opened", "until", "credits", "facts", "events", "projection", "wishes"],
  ...["single", "current_year", "prior_years", "pre_reform", "pre_credited", "kind", "amount"],
  ...["bucket", "relative", "own_account", "before", "spending_a_year", "question", "at_least"],
  ...["credit", "precredit", "adjust", "interest", "spend", "bill", "withdraw", "transfer_in"],
  ...["transfer_out", "promise", "relative_bill", "release", "close", "by_rule", "listed"],
].map((name) => JSON.stringify(name));

/**
 * What each target's mutations are made of. The keys of policies and the names of facts are taken
 * from where they are declared, so that a new one is fuzzed from its first day.
 */
const kDictionaries = {
  policy: () => [
    ...names(readJson("policies/schema/region.schema.json")).map((name) => JSON.stringify(name)),
    ...factNames(),
    ...kExpression,
    '"from":"2016-01-01"',
    '"until":"2026-01-01"',
    '"cites":["s"]',
    '{"zh-Hans":"x"}',
    "\f",
  ],
  facts: () => [
    ...factNames().map((name) => JSON.stringify(name)),
    ...['"any_of":[', '"assume":', '"from":', '"to":', "null", '"1.00"', '"2026-11-22"'],
  ],
  history: () => [
    ...kHistory,
    ...factNames().map((name) => JSON.stringify(name)),
    ...['"from":', '"to":', '"1.00"', '"2026-11-22"', '"on":"2027-01-01"'],
  ],
  expression: () => [...kExpression, ...kFactsOfTheTarget],
};

export const kTargets = Object.keys(kDictionaries);

/** The dictionary of a target, in libFuzzer's format. */
export function dictionary(target) {
  const entries = [...new Set(kDictionaries[target]())];
  return entries.map((entry) => `"${escaped(entry)}"\n`).join("");
}

function escaped(entry) {
  return [...Buffer.from(entry)]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(kRoot, file), "utf8"));
}

/** Every key and every fixed text that a JSON schema names. */
function names(schema) {
  if (Array.isArray(schema)) return schema.flatMap(names);
  if (schema === null || typeof schema !== "object") return [];
  const fixed = [schema.const, ...(Array.isArray(schema.enum) ? schema.enum : [])];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...fixed.filter((value) => typeof value === "string"),
    ...Object.values(schema).flatMap(names),
  ];
}

function factNames() {
  const { facts, questions } = readJson("policies/vocabulary.json");
  const members = facts.flatMap((fact) => fact.members ?? []);
  return [...facts, ...questions, ...members].map(({ id }) => id);
}
