import type { VNode } from "preact";
import { Say } from "../../language/language";
import { type FieldProps, fieldId } from "./field";

/** An amount or a number. A text field with the number keys: a spinner would change amounts under a scrolling thumb. */
export function NumberField({ fact, value, heading, error, describedBy }: FieldProps): VNode {
  const shown = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return (
    <div>
      {heading}
      {error}
      <div class="number-field">
        <input
          id={fieldId}
          name="value"
          class="field"
          type="text"
          inputmode={fact.type === "count" ? "numeric" : "decimal"}
          autocomplete="off"
          enterkeyhint="next"
          defaultValue={shown}
          {...(describedBy === undefined
            ? {}
            : { "aria-describedby": describedBy, "aria-invalid": true })}
        />
        {fact.unit === undefined ? null : (
          <span class="number-unit">
            <Say text={fact.unit} />
          </span>
        )}
      </div>
    </div>
  );
}
