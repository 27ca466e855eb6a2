import type { LaterWords } from "./language";

const zhHans = {
  title: (name: string): string => `${name}的规则`,
  lead: "下面是收录的全部规则，先本地的，再是沿用上级的。拿不准的，去核对原文。",
  kinds: {
    grounds: "凭什么可以",
    limits: "金额",
    menu: "可以选的金额",
    notes: "办理和提醒",
    discretion: "由经办机构定的",
    values: "数字",
    payment: "怎么付",
    closed: "没有列出的都不行",
    repeals: "不再沿用的上级规定",
  },
  rest: "数字、产品、账户怎么记、网上说法",
  account: "账户怎么记",
  products: "保险产品",
  seen: (date: string): string => `${date}已见到`,
  until: (date: string): string => `到${date}为止`,
  historic: "从前的规则，现在是否有效没有查到",
  expression: "写给机器的条件",
  openAll: "全部展开（好查找）",
};

export type RulesWords = typeof zhHans;

/** The words of the screen that shows a place’s rules as a text; fetched with it. */
export const rulesWords: LaterWords<RulesWords> = {
  "zh-Hans": zhHans,
  en: {
    title: (name) => `The rules of ${name}`,
    lead: "All the rules that are recorded: the place’s own first, then those it inherits. Where you doubt one, look at the original.",
    kinds: {
      grounds: "What permits it",
      limits: "Amounts",
      menu: "Amounts to choose from",
      notes: "How to, and warnings",
      discretion: "Left to the office",
      values: "Figures",
      payment: "Who pays",
      closed: "Whatever is not listed is not possible",
      repeals: "Rules from above that no longer hold here",
    },
    rest: "Figures, products, book-keeping, claims",
    account: "How the account is kept",
    products: "Insurance products",
    seen: (date) => `seen on ${date}`,
    until: (date) => `until ${date}`,
    historic: "A rule of the past; whether it still holds was not found",
    expression: "The condition as the machine reads it",
    openAll: "Open everything, to search it",
  },
};
