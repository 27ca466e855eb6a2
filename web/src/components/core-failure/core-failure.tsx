import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { Heading } from "../heading/heading";
import { Hotlines } from "../page-footer/page-footer";

/** Said plainly, with a telephone number, instead of a blank. */
export function CoreFailure({ onRetry }: { onRetry: () => void }): VNode {
  const { texts } = useLanguage();
  const words = texts.failure;
  return (
    <div>
      <Heading title={words.title} moved>
        {words.title}
      </Heading>
      {words.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="actions">
        <button type="button" class="button" onClick={onRetry}>
          {words.retry}
        </button>
      </div>
      <p>{words.call}</p>
      <Hotlines />
    </div>
  );
}
