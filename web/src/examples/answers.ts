import type {
  Answer,
  Citation,
  Condition,
  FactInfo,
  QuestionInfo,
} from "../../../wasm/package/src/index.js";

/** Invented for the examples: no place has these rules. */
export const citation: Citation = {
  source: "example",
  title: "关于个人账户购买商业健康保险的通知（示例）",
  number: "示例〔2013〕1号",
  issuer: "示例市医疗保障局",
  published: "2013-12",
  url: "https://example.org/notice",
  grade: "B",
  checked: "2026-11-22",
  clause: "第三条",
};

export const met: Condition = {
  id: "balance",
  state: "met",
  text: { "zh-Hans": "往年结余不低于3000元", en: "Savings of earlier years of at least ¥3,000" },
  working: "¥4,200.00 ≥ ¥3,000.00",
  from: "320500",
  grade: "B",
  cites: [citation],
};

export const failed: Condition = {
  ...met,
  id: "insured",
  state: "failed",
  decisive: true,
  text: { "zh-Hans": "被保险人是本人或直系亲属" },
  working: "兄弟姐妹 不在 本人、配偶、父母、子女 之中",
  fix: { "zh-Hans": "请兄弟姐妹用自己的账户办理" },
  from: "320000",
};

export const unknown: Condition = {
  id: "product",
  state: "unknown",
  text: { "zh-Hans": "产品在当地的名单里" },
  from: "100000",
  grade: "C",
  cites: [{ ...citation, source: "other", grade: "C" }],
};

export const yes: Answer = {
  question: "insure",
  region: "320500",
  on: "2016-06-01",
  verdict: "yes",
  grade: "B",
  amount: { least: "500.00", most: "500.00" },
  choices: ["500.00"],
  requirements: [met],
  grounds: [{ ...met, id: "scheme", text: { "zh-Hans": "当地允许用往年结余购买商业健康保险" } }],
};

export const question: QuestionInfo = {
  id: "insure",
  text: { "zh-Hans": "能不能用来买商业健康保险？", en: "Can it buy commercial health insurance?" },
  amount: { "zh-Hans": "账户能出的钱", en: "What the account may contribute" },
  recorded: true,
};

export const moneyFact: FactInfo = {
  id: "account.prior_years",
  type: "money",
  name: { "zh-Hans": "历年结余" },
  text: { "zh-Hans": "往年（历年）结余有多少钱？" },
  help: {
    why: { "zh-Hans": "许多规则只让用往年没用完的钱。" },
    where: { "zh-Hans": "查余额时，看“历年余额”一栏。" },
  },
  unit: { "zh-Hans": "元" },
};

export const choiceFact: FactInfo = {
  id: "relative.relation",
  type: "choice",
  name: { "zh-Hans": "和您的关系" },
  text: { "zh-Hans": "这次是给谁用？" },
  members: [
    { id: "self", text: { "zh-Hans": "我本人" } },
    { id: "spouse", text: { "zh-Hans": "丈夫或妻子" } },
    { id: "parent", text: { "zh-Hans": "父亲或母亲" } },
  ],
};

export const boolFact: FactInfo = {
  id: "relative.registered",
  type: "bool",
  name: { "zh-Hans": "已办共济绑定" },
  text: { "zh-Hans": "和这位家人办好共济绑定了吗？" },
};

export const countFact: FactInfo = {
  id: "purchase.people",
  type: "count",
  name: { "zh-Hans": "投保人数" },
  text: { "zh-Hans": "一共给几个人买？" },
  unit: { "zh-Hans": "人" },
};

export const dateFact: FactInfo = {
  id: "person.birth_date",
  type: "date",
  name: { "zh-Hans": "出生日期" },
  text: { "zh-Hans": "您的生日是哪天？" },
};
