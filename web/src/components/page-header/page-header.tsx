import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../../language/language";
import type { LanguageCode, TextSize } from "../../state/session";
import { Mark } from "../icon/icon";
import { Switch } from "./switch";
import "./page-header.css";

interface PageHeaderProps {
  readonly size: TextSize;
  readonly language: LanguageCode;
  /** Grows with each step from page to page. */
  readonly steps: number;
  readonly onSize: (size: TextSize) => void;
  readonly onLanguage: (code: LanguageCode) => void;
  readonly onHome: () => void;
  readonly onClear: () => void;
}

/** The name of the page, its settings, and 清除, which is never out of reach. */
export function PageHeader(props: PageHeaderProps): VNode {
  const { texts } = useLanguage();
  const [open, setOpen] = useState(false);

  // On the next page the question comes first again.
  useEffect(() => setOpen(false), [props.steps]);

  return (
    <header class="page-header">
      <div class="page-header-bar">
        <button type="button" class="page-header-home" onClick={props.onHome}>
          <Mark />
          <span>{texts.siteName}</span>
        </button>
        <div class="page-header-actions">
          <button
            type="button"
            class="button-quiet"
            aria-expanded={open}
            aria-controls="settings"
            onClick={() => setOpen(!open)}
          >
            {texts.settings}
          </button>
          <button type="button" class="button-quiet" onClick={props.onClear}>
            {texts.clear}
          </button>
        </div>
      </div>
      <div id="settings" class="page-header-settings" hidden={!open}>
        <Switch
          name="size"
          legend={texts.size}
          options={sizes.map(({ value, mark }) => ({
            value,
            label: `${mark} ${texts.sizes[value]}`,
          }))}
          value={props.size}
          onChange={props.onSize}
        />
        <Switch
          name="language"
          legend={texts.language}
          options={languages}
          value={props.language}
          onChange={props.onLanguage}
        />
      </div>
    </header>
  );
}

const sizes: readonly { value: TextSize; mark: string }[] = [
  { value: "20", mark: "A" },
  { value: "24", mark: "A+" },
  { value: "30", mark: "A++" },
];

const languages: readonly { value: LanguageCode; label: string; lang: string }[] = [
  { value: "zh-Hans", label: "简体中文", lang: "zh-Hans" },
  { value: "zh-Hant", label: "繁體中文", lang: "zh-Hant" },
  { value: "en", label: "English", lang: "en" },
];
