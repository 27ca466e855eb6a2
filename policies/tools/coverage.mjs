/**
 * `npm run policies:coverage`: writes policies/COVERAGE.md, what is recorded of every
 * province-level region and every city with a file of its own. A test sees that it is up to date.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { entriesOf, kHeadlines, kPolicies, kQuestions, readLibrary, sourceOf } from "./library.mjs";

const kFile = path.join(kPolicies, "COVERAGE.md");

const kColumns = {
  withdraw: "取出来",
  share: "给家人用",
  insure: "买保险",
  credit: "每月划入",
  pay: "付什么费用",
  transfer: "转走",
  settle: "结转计息",
};

if (process.argv[1] === import.meta.filename) writeFileSync(kFile, coverage(readLibrary()));

/** The whole of COVERAGE.md. */
export function coverage(library) {
  const provinces = library.index.filter((place) => place.parent === "100000");
  const cities = library.index.filter(
    ({ code, parent }) => parent !== undefined && parent !== "100000" && library.regions.has(code),
  );
  return [
    "# 收录情况",
    "",
    "由 `npm run policies:coverage` 生成，不要手改。 Generated; do not edit.",
    "",
    ...totals(library, provinces, cities),
    "",
    "格子里写的是本地自己的规定；没有的照全国。起止是依据和限额最早施行（或见到）到最晚有材料证明的日子。",
    "",
    "| 写法 | 意思 | meaning |",
    "|---|---|---|",
    "| 收录 | 有本地的规定，日期是起止 | recorded, with its days |",
    "| 部分 | 查到一些，还不全 | some of it is recorded |",
    "| 从前 | 只有从前的规定，现在是否有效没有查到 | last known rules alone |",
    "| 没查到 | 查过，没有找到可靠的材料 | looked for, nothing found |",
    "| 未查 | 还没有查 | not looked for yet |",
    "",
    "## 省级地区 Provinces",
    "",
    ...table(library, [library.index[0], ...provinces]),
    "",
    "## 有自己规定的城市 Cities with rules of their own",
    "",
    ...table(library, cities),
    "",
  ].join("\n");
}

function totals(library, provinces, cities) {
  const files = [...library.regions.values()];
  const count = (lists) => lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
  const entries = files.flatMap((file) => kQuestions.flatMap((id) => entriesOf(file, id)));
  const accounts = files.flatMap((file) => Object.values(file.account ?? {}).flat());
  const cases = [...library.cases.values()];
  const [good, all] = citesOf(library, files, kHeadlines);
  return [
    "| | |",
    "|---|---|",
    `| 省级地区（含兵团）有文件的 provinces with a file | ${provinces.filter(({ code }) => library.regions.has(code)).length} / ${provinces.length} |`,
    `| 城市 cities | ${cities.length} |`,
    `| 来源 sources | ${count(files.map(({ sources }) => sources))} |`,
    `| 条目 entries | ${entries.length + accounts.length} |`,
    `| 案例 cases | ${count(cases.map((file) => file.cases))} |`,
    `| 推算 ledgers | ${count(cases.map((file) => file.ledgers))} |`,
    `| 取、共济、保险三问的引用里 A、B 级所占 share of A and B among the headline citations | ${percent(good, all)}（${good} / ${all}） |`,
  ];
}

function table(library, places) {
  const titles = ["地区", ...kQuestions.map((id) => kColumns[id]), "A、B 级"];
  return [
    `| ${titles.join(" | ")} |`,
    `|${titles.map(() => "---|").join("")}`,
    ...places.map((place) => `| ${row(library, place).join(" | ")} |`),
  ];
}

function row(library, { code, name }) {
  const file = library.regions.get(code);
  const cells = kQuestions.map((question) => cell(library, code, question));
  const [good, all] = file ? citesOf(library, [file], kHeadlines) : [0, 0];
  return [`${name["zh-Hans"]} ${code}`, ...cells, percent(good, all)];
}

function cell(library, code, question) {
  const looked = library.research.get(code)?.looked.find((one) => one.question === question);
  const entries = entriesOf(library.regions.get(code), question);
  if (entries.length > 0) {
    const word = entries.every(({ historic }) => historic)
      ? "从前"
      : looked?.result === "partial"
        ? "部分"
        : "收录";
    return `${word} ${days(entries)}`;
  }
  return looked ? "没查到" : "未查";
}

function days(entries) {
  const starts = entries.map((entry) => entry.from ?? entry.seen_from).sort();
  const ends = entries
    .map((entry) => entry.until ?? entry.confirmed ?? entry.from ?? entry.seen_from)
    .sort();
  return `${starts[0]}–${ends.at(-1)}`;
}

/** How many citations of these questions are of grade A or B, and how many there are. */
function citesOf(library, files, questions) {
  const grades = files.flatMap((file) =>
    questions
      .flatMap((question) => entriesOf(file, question))
      .flatMap(({ cites }) => cites)
      .map((cite) => sourceOf(library, file, cite)?.grade),
  );
  return [grades.filter((grade) => grade === "A" || grade === "B").length, grades.length];
}

function percent(part, whole) {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`;
}
