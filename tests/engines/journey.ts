import type { Engine } from "./engine";
import { eventually } from "./patience";

/** What a journey came to: the same in every engine. */
export interface Outcome {
  readonly verdict: string;
  /** The whole text of the answer, without its white space. */
  readonly text: string;
  readonly questions: number;
}

/** Finds Suzhou by its pinyin on the start page, then goes from its address to an answer without knowing anything. */
export async function journey(engine: Engine, address: string): Promise<Outcome> {
  await engine.open(address);
  await settle(engine, "Suzhou in the list of places", findSuzhou);
  await engine.open(`${address}#/320500/insure?on=2016-06-01`);
  let questions = 0;
  for (;;) {
    const state = await settle(engine, "a question or an answer", stepOn);
    if (state === "skipped") ++questions;
    else break;
  }
  const verdict = await settle(engine, "the verdict", textOf(".verdict-word"));
  const text = await settle(engine, "the answer", textOf("main"));
  return { verdict, text, questions };
}

/** An expression that gives a text when the page is so far, evaluated until it does. */
function settle(engine: Engine, what: string, expression: string): Promise<string> {
  return eventually(what, async () => ((await engine.evaluate(expression)) as string) ?? undefined);
}

const findSuzhou = `(() => {
  const field = document.querySelector("input#place");
  if (field.value !== "suzhou") {
    field.value = "suzhou";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const found = [...document.querySelectorAll(".place-list button, .place-list a")];
  return found.map((one) => one.textContent.trim()).find((name) => name.startsWith("苏州市"));
})()`;

/** Skips a question that has not been skipped yet, and waits where there is neither a question nor an answer. */
const stepOn = `(() => {
  if (document.querySelector(".verdict") !== null) return "answered";
  const buttons = [...document.querySelectorAll("form.fact-form button")];
  const skip = buttons.find((one) => one.textContent.includes("不清楚"));
  if (skip === undefined || window.skippedLast === location.hash) return undefined;
  window.skippedLast = location.hash;
  skip.click();
  return "skipped";
})()`;

const textOf = (selector: string): string =>
  `document.querySelector("${selector}").innerText.replace(/\\s+/gu, "")`;

/** By what was fetched: who is refused downloads no WebAssembly, and nobody else the script. */
export async function whatAnswered(engine: Engine): Promise<"WebAssembly" | "script"> {
  const fetched = (await engine.evaluate(
    `performance.getEntriesByType("resource").map(({ name }) => name).join("\\n")`,
  )) as string;
  const script = /gezhang-twin/u.test(fetched);
  if (script === /\.wasm\b/u.test(fetched)) throw new Error(`both or neither:\n${fetched}`);
  return script ? "script" : "WebAssembly";
}
