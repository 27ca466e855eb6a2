import type { LaterWords } from "./language";

const zhHans = {
  title: "对比",
  lead: "同样的情况，换个地方或换个日子会怎样。",
  date: "换个日子",
  dateButton: "比一比",
  marks: ["甲", "乙"] as readonly [string, string],
  common: (name: string): string => `两边都是${name}。`,
  same: "两边的答案和理由都一样。",
  differs: "两边都有，但不一样",
  only: (name: string): string => `只有${name}有`,
  responsible: "这一条造成了差别",
  needDay: "请填一个日子，或从下面选一个地方",
};

export type CompareWords = typeof zhHans;

/** The words of the screen that holds two places or two days side by side; fetched with it. */
export const compareWords: LaterWords<CompareWords> = {
  "zh-Hans": zhHans,
  en: {
    title: "Compare",
    lead: "The same situation in another place or on another day.",
    date: "Another day",
    dateButton: "Compare",
    marks: ["A", "B"],
    common: (name) => `Both: ${name}.`,
    same: "The answers and their reasons are the same.",
    differs: "In both, but not alike",
    only: (name) => `Only in ${name}`,
    responsible: "This makes the difference",
    needDay: "Enter a day, or choose a place below",
  },
};
