import type { VNode } from "preact";
import type { Answer, Outcome as Result } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";
import { Section } from "../section/section";
import "./outcome.css";

/** What to do with the answer: what comes of it, what to bring, where to go. */
export function Outcome({ answer }: { answer: Answer }): VNode | null {
  const { texts } = useLanguage();
  const words = texts.outcome;
  const { outcome, outcomes = [], documents = [], steps = [] } = answer;
  // A way to do what may not be done would only mislead.
  if (answer.verdict === "no") return null;
  const results = outcome === undefined ? outcomes : [outcome];
  if (results.length + documents.length + steps.length === 0) return null;
  return (
    <Section id="outcome" title={words.title}>
      {results.length === 0 ? null : (
        <>
          <h3>{results.length === 1 ? words.result : words.several}</h3>
          <ul class="notices">
            {results.map((result) => (
              <li key={result.id}>
                <ResultText result={result} />
              </li>
            ))}
          </ul>
        </>
      )}
      {documents.length === 0 ? null : (
        <>
          <h3>{words.documents}</h3>
          <ul class="papers">
            {documents.map((document) => (
              <li key={JSON.stringify(document)}>
                {"text" in document ? (
                  <Say text={document.text} />
                ) : (
                  <>
                    {words.anyOf}
                    <ul>
                      {document.any_of.map((text) => (
                        <li key={text["zh-Hans"]}>
                          <Say text={text} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length === 0 ? null : (
        <>
          <h3>{words.steps}</h3>
          <ul class="papers">
            {steps.map(({ id, text }) => (
              <li key={`${id} ${text["zh-Hans"]}`}>
                <Say text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ResultText({ result }: { result: Result }): VNode {
  const { texts } = useLanguage();
  return (
    <>
      <Say text={result.text} />
      {result.closes === undefined ? null : (
        <>
          {" "}
          <Say text={result.closes} />
        </>
      )}
      {result.working_days === undefined ? null : <> {texts.outcome.days(result.working_days)}</>}
    </>
  );
}
