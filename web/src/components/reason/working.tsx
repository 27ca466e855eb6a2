import type { VNode } from "preact";
import type { Entry, Text } from "../../../../wasm/package/src/index.js";
import { breakable } from "../../format/money";
import { Say } from "../../language/language";

/** The sum with this citizen's numbers; one that the core wrote in Chinese alone is marked so. */
export function Working({ entry }: { entry: Entry }): VNode {
  const text = workingText(entry);
  return <Say text={{ ...text, "zh-Hans": breakable(text["zh-Hans"]) }} />;
}

export function workingText({ working = "", working_en: english }: Entry): Text {
  return { "zh-Hans": working, ...(english === undefined ? {} : { en: english }) };
}
