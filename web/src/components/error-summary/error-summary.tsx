import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import "./error-summary.css";

export interface Mistake {
  readonly message: string;
  /** The id of the field to go to. */
  readonly field?: string;
}

interface ErrorSummaryProps {
  readonly mistakes: readonly Mistake[];
  /** Another one each time that something was tried: then the focus comes back, though the mistake be the same. */
  readonly attempt?: unknown;
}

/** Everything that must be corrected, at the top of the page, with a way to each field. Takes the focus. */
export function ErrorSummary({ mistakes, attempt }: ErrorSummaryProps): VNode {
  const { texts } = useLanguage();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    scrollTo(0, 0);
    box.current?.focus({ preventScroll: true });
    // By the words: a new list of the same mistakes must not take the focus again.
  }, [mistakes.map(({ message }) => message).join("\n"), attempt]);

  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-heading">
      {/* Not a heading: it stands before the page's own. */}
      <p id="error-heading" class="error-summary-title">
        <Icon name="warning" />
        {texts.error.heading}
      </p>
      <ul>
        {mistakes.map(({ message, field }) => (
          <li key={message}>
            {field === undefined ? (
              message
            ) : (
              <button
                type="button"
                class="link"
                onClick={() => document.getElementById(field)?.focus()}
              >
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same message beside the field itself. */
export function FieldError({ id, message }: { id?: string; message: string }): VNode {
  const { texts } = useLanguage();
  return (
    <p class="field-error" {...(id === undefined ? {} : { id })}>
      <Icon name="warning" />
      <span>
        <span class="visually-hidden">{texts.error.prefix}</span>
        {message}
      </span>
    </p>
  );
}
