import type { VNode } from "preact";
import type { FactInfo } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";

/** Why a question is asked, and where its answer can be looked up. */
export function Help({ help }: { help: FactInfo["help"] }): VNode | null {
  const { texts } = useLanguage();
  if (help?.why === undefined && help?.where === undefined) return null;
  return (
    <details class="disclosure">
      <summary>{texts.ask.help}</summary>
      <dl class="help">
        {help.where === undefined ? null : (
          <>
            <dt>{texts.ask.where}</dt>
            <dd>
              <Say text={help.where} />
            </dd>
          </>
        )}
        {help.why === undefined ? null : (
          <>
            <dt>{texts.ask.why}</dt>
            <dd>
              <Say text={help.why} />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
