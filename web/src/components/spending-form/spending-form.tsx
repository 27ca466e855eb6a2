import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { RoughAmount } from "../../../../wasm/package/src/full.js";
import type { Fault } from "../../../../wasm/package/src/index.js";
import { plainNumber } from "../../format/number";
import { useLanguage } from "../../language/language";
import { FieldError } from "../error-summary/error-summary";
import { amountFaultMessage } from "../error-summary/fault-message";
import "./spending-form.css";

interface SpendingFormProps {
  /** Takes what is spent in a year, `null` where it is not known; gives what the core has against it. */
  readonly onSpending: (amount: RoughAmount) => readonly Fault[];
}

/** What is spent in a year, for working the balance forward. */
export function SpendingForm({ onSpending }: SpendingFormProps): VNode {
  const language = useLanguage();
  const words = language.texts.balance;
  const field = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const typed = plainNumber(field.current?.value ?? "");
    const refused = onSpending(typed === "" ? null : typed);
    setFaults(refused);
    if (refused.length > 0) field.current?.focus();
  };
  const wrong = faults.length > 0;
  return (
    <form class="spending-form" onSubmit={submit} noValidate>
      <label class="field-label" for="spending">
        {words.spending}
      </label>
      <p class="hint" id="spending-hint">
        {words.spendingHint}
      </p>
      <div id="spending-error" role="alert">
        {faults.map((fault) => (
          <FieldError key={fault.code} message={amountFaultMessage(fault, language)} />
        ))}
      </div>
      <input
        ref={field}
        id="spending"
        class="field"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? "spending-error" : "spending-hint"}
      />
      <div class="actions">
        <button type="submit" class="button button-secondary">
          {words.show}
        </button>
      </div>
    </form>
  );
}
