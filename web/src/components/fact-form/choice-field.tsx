import type { VNode } from "preact";
import { Say, useLanguage } from "../../language/language";
import { type FieldProps, fieldId } from "./field";

/** One of a few, as native radio buttons; yes and no are two of a kind. */
export function ChoiceField({ fact, value, heading, error, describedBy }: FieldProps): VNode {
  const { texts } = useLanguage();
  const options =
    fact.type === "bool"
      ? [
          { id: "true", label: texts.ask.yes },
          { id: "false", label: texts.ask.no },
        ]
      : (fact.members ?? []).map(({ id, text }) => ({ id, label: <Say text={text} /> }));
  const chosen = value === undefined || value === null ? undefined : String(value);
  return (
    <fieldset {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}>
      <legend>{heading}</legend>
      {error}
      {options.map(({ id, label }, index) => (
        <label class="choice" key={id}>
          <input
            type="radio"
            name="value"
            value={id}
            defaultChecked={id === chosen}
            {...(index === 0 ? { id: fieldId } : {})}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
