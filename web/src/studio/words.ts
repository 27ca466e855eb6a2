/** The studio's own words; what is wrong and what is answered comes from the core, in both languages. */
export type StudioLanguage = "zh-Hans" | "en";

const zhHans = {
  pageTitle: "政策工作台 - 个账",
  title: "政策工作台",
  lead: "改地区的规则，查错，跑案例，和已发布的比较。只在您自己的设备上计算，什么都不上传。",
  home: "个账",
  skip: "跳到编辑框",
  otherLanguage: "English",

  loading: "正在准备……",
  failed: "没有加载成功。请检查网络，再试一次。",
  retry: "再试一次",

  open: {
    title: "打开",
    province: "省份",
    region: "地区",
    everyone: "全国",
    openPublished: "打开已发布的",
    files: "或打开自己的文件（规则 .json，案例 .cases.json）",
    filesHint: "也可以把文件拖到页面上。",
    opened: (name: string): string => `已打开 ${name}`,
    left: (names: readonly string[]): string =>
      names.length === 0 ? "" : `；没有打开别的地区的 ${names.join("、")}，请另外打开`,
    noRegion: (name: string): string =>
      `看不出 ${name} 是哪个地区的：里面要有 "region"，或文件名以六位代码开头`,
    unreadable: (name: string): string => `读不出 ${name}`,
    tooLarge: (name: string): string => `${name} 太大了，不像政策文件`,
    discard: "换文件会丢掉没有下载的修改。",
    discardAnyway: "丢掉，打开另一个",
    keep: "不换",
  },

  edit: {
    title: "编辑",
    parts: { policy: "规则", cases: "案例" },
    label: (part: string, name: string): string => `${part}文件 ${name}`,
    hint: "按 Tab 离开编辑框；缩进用 Ctrl+[ 和 Ctrl+]。F8 到下一处错误，Ctrl+F 查找。",
    changed: "改过",
  },

  problems: {
    title: "错误和提示",
    checking: "正在检查……",
    summary: (faults: number, notes: number): string =>
      faults + notes === 0 ? "没有错误，没有提示" : `${faults} 处错误，${notes} 条提示`,
    fault: "错误",
    note: "提示",
    line: (line: number): string => `第 ${line} 行`,
    suggestion: "建议：",
    notes: (count: number): string => `${count} 条提示（不算错误）`,
    elsewhere: "在另一个文件里",
    more: (count: number): string => `还有 ${count} 条，先改上面的`,
  },

  cases: {
    title: "案例",
    lead: "跑这个地区和同省各地的全部案例。",
    leadNation: "跑全国的全部案例。",
    run: "运行案例",
    summary: (passed: number, failed: number): string =>
      failed === 0 ? `${passed} 个案例全部相符` : `${failed} 个案例不符，${passed} 个相符`,
    stale: "上次运行以后又改过，请再运行一次。",
    refused: "规则有错，案例还不能运行。先改正上面的错误。",
    unread: "案例文件有读不出的地方：",
    expected: "应为",
    found: "实得",
    show: (id: string): string => `看案例 ${id}`,
  },

  trial: {
    title: "试一试",
    lead: "按现在编辑的规则回答，不用先保存。",
    question: "问题",
    on: "哪一天",
    facts: "事实（JSON）",
    factsHint: '例如 {"account.total": "3800.00", "relative.relation": "self"}',
    fromCase: "从案例填入",
    noCase: "不从案例填",
    answer: "回答",
    refused: "规则有错，还不能回答。",
    stale: "这是改动以前的回答，请再问一次。",
    verdicts: {
      yes: "可以",
      no: "不可以",
      depends: "要看情况",
      unrecorded: "没有收录",
      disputed: "说法不一",
      authority: "由经办机构认定",
    },
    amount: "金额",
    grade: "等级",
    grounds: "依据",
    requirements: "要求",
    limits: "限额",
    states: { met: "成立", failed: "不成立", unknown: "不知道" },
    decisive: "起决定作用",
    binding: "最小的一条",
    from: "出自",
    asks: "还要知道",
    lastKnown: "从前的规定",
  },

  changes: {
    title: "和已发布的比较",
    none: "和已发布的一样。",
    fresh: "这是一个新文件，没有可比的。",
    show: "看改了哪里",
    update: "重新比较",
    label: (name: string): string => `${name} 的修改，只能看`,
    legend: "加了底线的是新写的，划掉的是原来的。",
  },

  download: {
    title: "下载",
    lead: "改好以后下载，放回仓库的 policies 文件夹，再提交合并请求。",
    file: (name: string): string => `下载 ${name}`,
    started: (name: string): string => `已下载 ${name}`,
  },
};

export type Words = typeof zhHans;

const en: Words = {
  pageTitle: "Policy studio - Gezhang",
  title: "Policy studio",
  lead: "Edit a region’s rules, find mistakes, run its cases, compare with what is published. All on your own device; nothing is sent.",
  home: "Gezhang",
  skip: "Skip to the editor",
  otherLanguage: "中文",

  loading: "One moment…",
  failed: "It did not load. Check the network and try again.",
  retry: "Try again",

  open: {
    title: "Open",
    province: "Province",
    region: "Region",
    everyone: "The nation",
    openPublished: "Open as published",
    files: "Or open files of your own (rules .json, cases .cases.json)",
    filesHint: "You can drop files on the page as well.",
    opened: (name) => `${name} is open`,
    left: (names) =>
      names.length === 0
        ? ""
        : `; of another region and not opened: ${names.join(", ")}. Open them separately`,
    noRegion: (name) =>
      `${name} does not say which region it is about: it needs "region", or a name that begins with the six digits`,
    unreadable: (name) => `${name} cannot be read`,
    tooLarge: (name) => `${name} is too large for a policy file`,
    discard: "Another file takes the place of changes that you have not downloaded.",
    discardAnyway: "Drop them and open it",
    keep: "Keep them",
  },

  edit: {
    title: "Edit",
    parts: { policy: "Rules", cases: "Cases" },
    label: (part, name) => `${part}: ${name}`,
    hint: "Tab leaves the editor; Ctrl+[ and Ctrl+] indent. F8 goes to the next mistake, Ctrl+F finds.",
    changed: "changed",
  },

  problems: {
    title: "Faults and notes",
    checking: "Checking…",
    summary: (faults, notes) =>
      faults + notes === 0
        ? "No faults, no notes"
        : `${faults} ${faults === 1 ? "fault" : "faults"}, ${notes} ${notes === 1 ? "note" : "notes"}`,
    fault: "Fault",
    note: "Note",
    line: (line) => `Line ${line}`,
    suggestion: "Suggestion: ",
    notes: (count) => `${count} ${count === 1 ? "note" : "notes"} (no faults)`,
    elsewhere: "in another file",
    more: (count) => `${count} more; mend those above first`,
  },

  cases: {
    title: "Cases",
    lead: "Runs every case of this region and of its province.",
    leadNation: "Runs every case of the country.",
    run: "Run the cases",
    summary: (passed, failed) =>
      failed === 0
        ? `All ${passed} cases are as expected`
        : `${failed} differ, ${passed} are as expected`,
    stale: "Something has been changed since; run them again.",
    refused: "The rules have faults, so no case can be run. Mend the faults above first.",
    unread: "Some of the case file cannot be read:",
    expected: "expected",
    found: "found",
    show: (id) => `Show case ${id}`,
  },

  trial: {
    title: "Try it",
    lead: "Answers by the rules as they stand in the editor; nothing needs to be saved.",
    question: "Question",
    on: "Which day",
    facts: "Facts (JSON)",
    factsHint: 'Such as {"account.total": "3800.00", "relative.relation": "self"}',
    fromCase: "Take them from a case",
    noCase: "From no case",
    answer: "Answer",
    refused: "The rules have faults and answer nothing yet.",
    stale: "This was answered before the last change; ask again.",
    verdicts: {
      yes: "Yes",
      no: "No",
      depends: "It depends",
      unrecorded: "Not recorded",
      disputed: "Disputed",
      authority: "The office decides",
    },
    amount: "Amount",
    grade: "Grade",
    grounds: "Grounds",
    requirements: "Requirements",
    limits: "Limits",
    states: { met: "met", failed: "not met", unknown: "not known" },
    decisive: "decides",
    binding: "the least",
    from: "from",
    asks: "Still to be known",
    lastKnown: "Known from the past",
  },

  changes: {
    title: "Compare with what is published",
    none: "The same as published.",
    fresh: "This file is new; there is nothing to compare it with.",
    show: "Show what is changed",
    update: "Compare again",
    label: (name) => `Changes of ${name}, to read only`,
    legend: "Underlined is what is new, struck through what was before.",
  },

  download: {
    title: "Download",
    lead: "Download the file, put it back into the repository’s folder policies, and open a pull request.",
    file: (name) => `Download ${name}`,
    started: (name) => `${name} is downloaded`,
  },
};

export const words: Readonly<Record<StudioLanguage, Words>> = { "zh-Hans": zhHans, en };

/** The core's words and those of the policies; English may be missing. */
export function say(
  text: { readonly "zh-Hans": string; readonly en?: string },
  language: StudioLanguage,
): string {
  return (language === "en" ? text.en : undefined) ?? text["zh-Hans"];
}
