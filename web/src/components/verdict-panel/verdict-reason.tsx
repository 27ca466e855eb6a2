import type { VNode } from "preact";
import type { Answer, FactInfo } from "../../../../wasm/package/src/index.js";
import { plainText, Say, useLanguage } from "../../language/language";

/** More would hide the verdict itself; all of them stand among the questions that are open. */
const mostNames = 3;

/** The reason in a line: which condition fails, or what is still to be known. Everything else stands below. */
export function VerdictReason({
  answer,
  open,
}: {
  answer: Answer;
  open: readonly FactInfo[];
}): VNode | null {
  const language = useLanguage();
  const { texts } = language;
  const { grounds = [], requirements = [], verdict } = answer;
  if (verdict === "depends" && open.length > 0) {
    const names = open.slice(0, mostNames).map(({ name }) => plainText(name, language));
    return (
      <p>
        {texts.result.missing}
        {texts.marks.colon}
        {names.join(texts.marks.list)}
        {open.length > mostNames ? texts.result.andMore : ""}
      </p>
    );
  }
  const failed = verdict === "no" ? requirements.filter(({ state }) => state === "failed") : [];
  if (failed.length === 0) {
    const closed = verdict === "no" && grounds.every(({ state }) => state === "failed");
    return closed ? <p>{texts.result.noGround}</p> : null;
  }
  return (
    <div class="verdict-reason">
      <p>
        {texts.result.because}
        {texts.marks.colon}
      </p>
      <ul>
        {failed.map(({ id, text }) => (
          <li key={id}>
            <Say text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
