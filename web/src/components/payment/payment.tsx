import type { VNode } from "preact";
import type { Payment as Split } from "../../../../wasm/package/src/index.js";
import { money } from "../../format/money";
import { useLanguage } from "../../language/language";
import { Section } from "../section/section";
import "./payment.css";

/** Who pays how much of what was to be bought. */
export function Payment({ payment }: { payment: Split }): VNode {
  const { texts } = useLanguage();
  const words = texts.result;
  return (
    <Section id="payment" title={words.payment}>
      <dl class="payment">
        <div>
          <dt>{words.fromAccount}</dt>
          <dd>{money(payment.from_account)}</dd>
        </div>
        <div>
          <dt>{words.inCash}</dt>
          <dd>{money(payment.in_cash)}</dd>
        </div>
      </dl>
    </Section>
  );
}
