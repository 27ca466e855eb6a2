import { expect, test } from "vitest";
import type { Answer, Citation, FactValue } from "../../wasm/package/src/index.js";
import { today } from "../../web/src/format/date";
import { zhHans } from "../../web/src/language/zh-hans";
import { askNative } from "../wasm/native";
import { Host } from "./host";
import { answerAll, choosePlace, type Person, type Shown, shown } from "./walk";

const names = ["wechat", "alipay"] as const;

const worker: Person = {
  "account.prior_years": "4200.00",
  "account.total": "5200.00",
  "person.age": 61,
  "person.status": "retired",
  "purchase.used_this_year": "0.00",
  "purchase.other_used_this_year": "500.00",
  "relative.relation": "self",
  "person.birth_date": "1965-03-02",
};

async function nativeAnswer(
  region: string,
  question: string,
  on: string,
  facts: Readonly<Record<string, FactValue>>,
): Promise<Answer> {
  const [line = ""] = await askNative([{ id: "", region, question, on, facts, expect: {} }]);
  return JSON.parse(line) as Answer;
}

/** Everything that the native command says stands on the page: the word, every reason, every document. */
function expectToShow(result: Shown, answer: Answer): void {
  expect(result.verdict).toBe(answer.verdict);
  expect(result.word).toBe(zhHans.verdict[answer.verdict]);
  const { amount, grounds = [], last_known: past = [], limits = [], requirements = [] } = answer;
  if (amount !== undefined && amount.least === amount.most && answer.verdict === "yes") {
    expect(result.amount.replaceAll(",", "")).toBe(`¥${amount.most}`);
  }
  const said = result.sections.flatMap(({ items }) => items.map(({ text }) => text));
  const others = [...(answer.warnings ?? []), ...(answer.rumours ?? [])];
  for (const { text } of [...requirements, ...grounds, ...limits, ...past, ...others]) {
    expect(said).toContain(text["zh-Hans"]);
  }
  const changes = result.sections.find(({ title }) => title === zhHans.changes.title);
  expect(changes?.items.length ?? 0).toBe(answer.changes?.length ?? 0);
  const entries: readonly { readonly cites: readonly Citation[] }[] = [
    ...requirements,
    ...grounds,
    ...limits,
    ...past,
  ];
  const titles = new Set(result.sources.map(({ title }) => title));
  for (const { cites } of entries) {
    for (const { title } of cites) expect(titles).toContain(title);
  }
}

const walks = [
  ["苏州", "320500", "insure"],
  ["shanghai", "310000", "withdraw"],
  ["广州", "440100", "share"],
  ["杭州", "330100", "withdraw"],
  ["北京市", "110000", "share"],
  ["乌鲁木齐", "650100", "insure"],
] as const;

test.each(names)(
  "in %s every walk from the place over all questions ends with the native command's answer",
  async (name) => {
    const host = new Host({ name });
    for (const [typed, code, topic] of walks) {
      for (const person of [worker, {}]) {
        await host.start();
        await choosePlace(host, topic, typed);
        const told = await answerAll(host, person);
        const answer = await nativeAnswer(code, topic, today(), told);
        expectToShow(shown(host), answer);
      }
    }
  },
);

const worked = "/pages/question/question?region=320500&question=insure&on=2016-06-01";

test.each(names)(
  "the worked example in %s: 500 yuan in Suzhou in 2016, with its reasons",
  async (name) => {
    const host = new Host({ name });
    await host.start(worked);
    const told = await answerAll(host, worker);
    const result = shown(host);
    expectToShow(result, await nativeAnswer("320500", "insure", "2016-06-01", told));
    expect(result.word).toBe("可以");
    expect(result.amount).toBe("¥500.00");
    expect(result.context).toBe("苏州市 · 2016年6月1日");
    const titles = result.sections.map(({ title }) => title);
    expect(titles).toContain("小心自动续费");
    expect(titles).toContain("金额怎么算的");
    const words = host.page.data.words as Readonly<Record<string, string>>;
    expect(words.boundary).toContain("不是医保经办机构的决定");
    host.page.fire("call");
    host.page.fire("copyLink", { link: "https://example.cn/" });
    expect(host.asked).toEqual(["call 12393", "copy https://example.cn/"]);
  },
);

test.each(["withdraw", "share"])(
  "beside %s stands the warning about paid agents",
  async (topic) => {
    const host = new Host({ name: "wechat" });
    await host.start(`/pages/question/question?region=310000&question=${topic}`);
    await answerAll(host, {});
    const agents = shown(host).sections.find(({ title }) => title === "谨防“医保提现”");
    expect(agents?.items.length).toBe(2);
  },
);

test("what the core refuses is said at the question, and what was typed stays", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  const asked = () => host.page.data.ask as { readonly fact: string; readonly kind: string };
  while (asked().kind !== "number") host.page.fire("skip");
  const { fact } = asked();
  host.page.fire("goOn");
  expect(host.page.data.mistakes).toEqual([zhHans.ask.emptyNumber]);
  host.page.fire("type", { field: "value" }, "很多");
  host.page.fire("goOn");
  expect(String(host.page.data.mistakes)).toContain("您填的是“很多”");
  expect(asked().fact).toBe(fact);
  expect(host.page.data.typed).toMatchObject({ value: "很多" });
  host.page.fire("type", { field: "value" }, "￥4,200");
  host.page.fire("goOn");
  expect(asked().fact).not.toBe(fact);
  expect(host.page.data.mistakes).toEqual([]);
});

test("who does not remember an amount chooses a band, and the core answers for all of it", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  const asked = () =>
    host.page.data.ask as { readonly fact: string; readonly bands: readonly { id: string }[] };
  while (asked().bands.length === 0) host.page.fire("skip");
  const { fact } = asked();
  host.page.fire("type", { field: "value" }, "9");
  host.page.fire("chooseBand", { id: "6000" });
  host.page.fire("goOn");
  const told = { ...(await answerAll(host, worker)), [fact]: { from: "6000", to: "9999.99" } };
  expectToShow(shown(host), await nativeAnswer("320500", "insure", "2016-06-01", told));
  const given = shown(host).given.map(({ value }) => value);
  expect(given).toContain("¥6,000到¥9,999.99");
});

test("back leads to the question before, and an answer changed on the result leads to a new one", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  const asked = () => host.page.data.ask as { readonly fact: string };
  const first = asked().fact;
  host.page.fire("skip");
  host.page.fire("goBack");
  expect(asked().fact).toBe(first);
  const told = await answerAll(host, worker);
  expect(shown(host).amount).toBe("¥500.00");

  // As a person goes back: the last question, with its answer, and from there on again.
  host.back();
  const typed = host.page.data.typed as { readonly value: string };
  expect(typed.value).not.toBe("");
  host.page.fire("goOn");
  await host.settled();
  expect(shown(host).amount).toBe("¥500.00");

  host.page.fire("change", { id: "purchase.other_used_this_year" });
  expect(asked().fact).toBe("purchase.other_used_this_year");
  host.page.fire("type", { field: "value" }, "900");
  host.page.fire("goOn");
  await host.settled();
  const changed = { ...told, "purchase.other_used_this_year": "900" };
  expectToShow(shown(host), await nativeAnswer("320500", "insure", "2016-06-01", changed));
  expect(shown(host).verdict).toBe("no");
  expect(host.routes).toEqual(["pages/question/question", "pages/result/result"]);
  host.page.fire("startOver");
  await host.settled();
  expect(host.routes).toEqual(["pages/region/region"]);
});

test("where nothing is asked the answer comes at once, and back leads to the places", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  await host.navigate("/pages/question/question?region=110000&question=insure&on=2016-06-01");
  await host.settled();
  expect(shown(host).given).toEqual([]);
  host.back();
  expect(host.routes).toEqual(["pages/region/region"]);
});

test("what is being typed stays while another app is looked at, or the answer so far", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  const typed = () => host.page.data.typed as { readonly value: string };
  host.page.fire("type", { field: "value" }, "4200");
  host.page.fire("onShow");
  expect(typed().value).toBe("4200");
  host.page.fire("seeAnswer");
  await host.settled();
  host.back();
  expect(typed().value).toBe("4200");
});

test("rules that come late do not take the place of those that were asked for after them", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  const late = host.holdBack("/policies/310000.json");
  const shanghai = host.navigate("/pages/question/question?region=310000&question=share");
  await late.asked;
  host.back();
  await host.navigate(worked);
  late.let();
  await shanghai;
  host.page.fire("seeAnswer");
  await host.settled();
  expect(shown(host).word).toBe("要看情况");
  expect(shown(host).context).toContain("苏州");
});

test("a place that comes after its page was left opens nothing", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  const late = host.holdBack("/policies/110000.json");
  const beijing = host.navigate(
    "/pages/question/question?region=110000&question=insure&on=2016-06-01",
  );
  await late.asked;
  host.back();
  late.let();
  await beijing;
  await host.settled();
  expect(host.routes).toEqual(["pages/region/region"]);
});

test("of two places tapped at once the one below asks again when the one on top is left", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  await host.navigate("/pages/question/question?region=310000&question=share");
  host.back();
  await host.settled();
  await answerAll(host, worker);
  expect(shown(host).amount).toBe("¥500.00");
});

test("of two places tapped at once the one that was overtaken can be tried again", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  const late = host.holdBack("/policies/320000.json");
  const suzhou = host.navigate(worked);
  await late.asked;
  await host.navigate("/pages/question/question?region=310000&question=share");
  late.let();
  await suzhou;
  host.back();
  expect(host.page.data.state).toBe("failed");
  await host.page.fire("start");
  expect(host.page.data.state).toBe("asking");
});

test("what came back is shown whatever stands beside it; what cannot be read shows nothing, not the one before", async () => {
  const host = new Host({ name: "wechat" });
  const result = "region=320500&question=insure&day=2016-06-01&verdict=yes";
  await host.start(`/pages/returned/returned?${result}&least=500.00&most=500.00&more=1`);
  expect(host.page.data.result).toMatchObject({ amount: "¥500.00" });
  await host.navigate(`/pages/returned/returned?${result}`);
  expect(host.page.data.result).toMatchObject({ word: "可以", amount: "" });
  await host.navigate(`/pages/returned/returned?${result}&most=500.00`);
  expect(host.page.data.result).toBeUndefined();
});

test("a question that does not exist is not called a place that was not found", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  await host.navigate("/pages/question/question?region=320500&question=oldquestion");
  expect(host.page.data.refused).toBe("没有这个问题");
  await host.navigate("/pages/question/question?region=999999&question=insure");
  expect(host.page.data.refused).toBe("没有找到这个地方");
});

test("the answer can be seen before all is asked, and the question waits", async () => {
  const host = new Host({ name: "wechat" });
  await host.start(worked);
  host.page.fire("seeAnswer");
  await host.settled();
  expect(shown(host).word).toBe("要看情况");
  host.back();
  expect(host.page.data.state).toBe("asking");
});

test.each([
  [17, 20],
  [19, 24],
  [22, 30],
  [26, 30],
])("who has set WeChat's text to %d px reads %d px here, on every page", async (setting, size) => {
  for (const baseLibrary of ["2.14.0", "2.20.1", "3.0.0"]) {
    const host = new Host({ name: "wechat", baseLibrary, fontSizeSetting: setting });
    await host.start();
    expect(host.page.data.fontSize, baseLibrary).toBe(size);
    await host.navigate(worked);
    expect(host.page.data.fontSize).toBe(size);
    await host.navigate("/pages/returned/returned");
    expect(host.page.data.fontSize).toBe(size);
  }
});

test("the first page finds places by name, pinyin and province, and opens a province into its places", async () => {
  const host = new Host({ name: "wechat" });
  await host.start();
  const listed = () => host.page.data.places as readonly { readonly code: string; text: string }[];
  expect(listed().length).toBe(32);
  for (const typed of ["苏州", "suzhou", "江苏苏州", "蘇州"]) {
    host.page.fire("type", {}, typed);
    expect(listed()[0]?.code, typed).toBe("320500");
  }
  host.page.fire("type", {}, "没有这样的地方");
  expect(listed()).toEqual([]);
  expect(host.page.data.heading).toBe(zhHans.start.none);
  host.page.fire("type", {}, " ");
  host.page.fire("choosePlace", { code: "320000" });
  expect(host.page.data.inside).toBe(true);
  expect(listed().map(({ code }) => code)).toEqual(expect.arrayContaining(["320000", "320500"]));
  host.page.fire("showAll");
  expect(listed().length).toBe(32);
});
