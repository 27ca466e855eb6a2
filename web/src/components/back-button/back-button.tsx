import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";

/** The way back to the page before, where a reader looks for it: above the heading. */
export function BackButton({ onBack }: { onBack: () => void }): VNode {
  const { texts } = useLanguage();
  return (
    <button type="button" class="link back" onClick={onBack}>
      <Icon name="back" />
      {texts.back}
    </button>
  );
}
