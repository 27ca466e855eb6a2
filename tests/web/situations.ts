/** Ten households as they come to the page, each with what they know; everything else they skip. */
export interface Situation {
  readonly name: string;
  readonly region: string;
  readonly topic: string;
  readonly known: Readonly<Record<string, string>>;
}

export const situations: readonly Situation[] = [
  {
    name: "北京：什么事都没有，想取钱",
    region: "110000",
    topic: "withdraw",
    known: { "event.kind": "none", "account.pre_reform": "0" },
  },
  {
    name: "沈阳：给妈妈用，妈妈是居民医保",
    region: "210100",
    topic: "share",
    known: {
      "relative.relation": "parent",
      "relative.insured": "same_city",
      "relative.scheme": "resident",
      "account.total": "3000",
    },
  },
  {
    name: "上海：想给自己买保险",
    region: "310000",
    topic: "insure",
    known: { "relative.relation": "self", "account.prior_years": "6800", "purchase.people": "1" },
  },
  {
    name: "苏州：三样都问",
    region: "320500",
    topic: "all",
    known: {
      "event.kind": "none",
      "relative.relation": "child",
      "relative.insured": "same_city",
      "relative.scheme": "resident",
      "account.total": "5000",
    },
  },
  {
    name: "杭州：家里老人去世，想取余额",
    region: "330100",
    topic: "withdraw",
    known: { "event.kind": "death", "heir.exists": "true", "heir.insured": "false" },
  },
  {
    name: "温州：换了地方参保",
    region: "330300",
    topic: "transfer",
    known: { "account.total": "8000", "event.kind": "moves_away" },
  },
  {
    name: "广州：妈妈在外省参保",
    region: "440100",
    topic: "share",
    known: {
      "relative.relation": "parent",
      "relative.insured": "other_province",
      "account.total": "5000",
      "account.committed": "1200",
    },
  },
  {
    name: "重庆：给兄弟用，什么都不清楚",
    region: "500000",
    topic: "share",
    known: { "relative.relation": "sibling" },
  },
  {
    name: "成都：退休了，每月该划多少",
    region: "510100",
    topic: "credit",
    known: { "person.status": "retired", "person.age": "72" },
  },
  {
    name: "兰州：三样都问，什么都不清楚",
    region: "620100",
    topic: "all",
    known: {},
  },
];
