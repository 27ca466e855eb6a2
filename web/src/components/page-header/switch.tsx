import type { VNode } from "preact";

interface SwitchProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly lang?: string;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One setting out of a few, taking effect at once. */
export function Switch<Value extends string>(props: SwitchProps<Value>): VNode {
  const { name, legend, options, value: chosen, onChange } = props;
  return (
    <fieldset class="switch">
      <legend>{legend}</legend>
      <div class="switch-options">
        {options.map(({ value, label, lang }) => (
          <label class="switch-option" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChange(value)}
            />
            <span lang={lang}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
