import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import "./update-notice.css";

/** A new release has arrived and waits: it is taken into use when the reader wants it, and never by itself. */
export function UpdateNotice({ onTake }: { onTake: (() => void) | undefined }): VNode {
  const { texts } = useLanguage();
  return (
    <div role="status">
      {onTake === undefined ? null : (
        <div class="cleared update-notice">
          <p>{texts.update.ready}</p>
          <button type="button" class="button button-secondary" onClick={onTake}>
            {texts.update.reload}
          </button>
        </div>
      )}
    </div>
  );
}
