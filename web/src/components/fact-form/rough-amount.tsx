import type { TargetedEvent, VNode } from "preact";
import { money } from "../../format/money";
import { type Texts, useLanguage } from "../../language/language";
import { bandOf, bands, type RoughBand } from "./bands";
import { type FieldProps, fieldId } from "./field";

/** For those who do not remember the amount: a few bands instead. The core then answers for the whole band. */
export function RoughAmount({ fact, value }: Pick<FieldProps, "fact" | "value">): VNode | null {
  const { texts } = useLanguage();
  if (fact.type !== "money") return null;
  const chosen = bandOf(value);
  return (
    <details class="disclosure" open={chosen !== undefined}>
      <summary>{texts.ask.rough}</summary>
      {bands.map((band) => (
        <label class="choice" key={band.id}>
          <input
            type="radio"
            name="band"
            value={band.id}
            defaultChecked={band.id === chosen}
            onChange={emptyField}
          />
          <span>{bandText(band, texts)}</span>
        </label>
      ))}
    </details>
  );
}

/** An exact amount that still stood in the field would win over the band that was chosen after it. */
function emptyField({ currentTarget }: TargetedEvent<HTMLInputElement>): void {
  // By the form: in somebody else's page it stands in a tree of its own.
  const field = currentTarget.form?.elements.namedItem(fieldId);
  if (field instanceof HTMLInputElement) field.value = "";
}

function bandText({ from, below }: RoughBand, texts: Texts): string {
  const words = texts.ask.bands;
  if (below === undefined) return words.more(money(from));
  return from === "0" ? words.less(money(below)) : words.between(money(from), money(below));
}
