import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { dateText } from "../../format/date";
import { useLanguage } from "../../language/language";
import { FieldError } from "../error-summary/error-summary";
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
  // Not by the day: a field that folds away while it is being emptied takes the focus with it.
  const [open, setOpen] = useState(on !== undefined);
  const [unfinished, setUnfinished] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** Takes a day that is whole, or none. */
  const look = (): void => {
    if (field.current === null) return;
    const { validity, value } = field.current;
    setUnfinished(validity.badInput);
    if (!validity.badInput && value !== (on ?? "")) onChange(value || undefined);
  };
  const goBackToToday = (): void => {
    if (field.current !== null) field.current.value = "";
    look();
  };
  return (
    <details
      class="disclosure as-of"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{on === undefined ? words.date : words.dateOther(dateText(on, code))}</summary>
      <label class="field-label" for="on">
        {words.dateLabel}
      </label>
      <p class="hint" id="on-hint">
        {words.dateHint}
      </p>
      <input
        id="on"
        ref={field}
        class="field"
        type="date"
        // What stands in it is the reader's: written back, it would undo a day that is half changed.
        defaultValue={on ?? ""}
        aria-describedby="on-hint on-error"
        aria-invalid={unfinished}
        onChange={look}
        onBlur={look}
      />
      <div id="on-error" role="status">
        {unfinished ? <FieldError id="on-unfinished" message={words.dateUnfinished} /> : null}
      </div>
      {on === undefined ? null : (
        <button type="button" class="link" onClick={goBackToToday}>
          {words.dateToday}
        </button>
      )}
    </details>
  );
}
