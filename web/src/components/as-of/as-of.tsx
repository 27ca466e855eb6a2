import type { VNode } from "preact";
import { dateText } from "../../format/date";
import { useLanguage } from "../../language/language";
import "./as-of.css";

interface AsOfProps {
  /** Absent: today. */
  readonly on: string | undefined;
  readonly onChange: (on: string | undefined) => void;
}

/** The day that is asked about. Nearly everybody means today, so it stays folded away. */
export function AsOf({ on, onChange }: AsOfProps): VNode {
  const { code, texts } = useLanguage();
  const words = texts.start;
  return (
    <details class="disclosure as-of" open={on !== undefined}>
      <summary>{on === undefined ? words.date : words.dateOther(dateText(on, code))}</summary>
      <label class="field-label" for="on">
        {words.dateLabel}
      </label>
      <p class="hint" id="on-hint">
        {words.dateHint}
      </p>
      <input
        id="on"
        class="field"
        type="date"
        value={on ?? ""}
        aria-describedby="on-hint"
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
      {on === undefined ? null : (
        <button type="button" class="link" onClick={() => onChange(undefined)}>
          {words.dateToday}
        </button>
      )}
    </details>
  );
}
