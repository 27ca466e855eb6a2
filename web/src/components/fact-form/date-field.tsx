import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { type FieldProps, fieldId } from "./field";

/** A day in three fields: a birth date is typed in a moment and is far away in a calendar. */
export function DateField({ value, heading, error, describedBy }: Omit<FieldProps, "fact">): VNode {
  const { texts } = useLanguage();
  const [year = "", month = "", day = ""] = typeof value === "string" ? value.split("-") : [];
  const parts = [
    { name: "year", label: texts.ask.year, shown: year },
    { name: "month", label: texts.ask.month, shown: month },
    { name: "day", label: texts.ask.day, shown: day },
  ];
  return (
    <fieldset {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}>
      <legend>{heading}</legend>
      {error}
      <div class="date-field">
        {parts.map(({ name, label, shown }, index) => (
          <label key={name} class={`date-part date-part-${name}`}>
            <span>{label}</span>
            <input
              name={name}
              class="field"
              type="text"
              inputmode="numeric"
              autocomplete="off"
              defaultValue={shown}
              {...(index === 0 ? { id: fieldId } : {})}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
