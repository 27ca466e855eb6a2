import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Fault } from "../../../wasm/package/src/index.js";
import { faultMessage } from "../../src/components/error-summary/fault-message";
import { Icon } from "../../src/components/icon/icon";
import { useLanguage } from "../../src/language/language";

interface HeadingProps {
  /** Whether it was reached by a step, so that the focus belongs here. */
  readonly moved: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What a step is about. A second-level heading: the first is the page's own. */
export function Heading({ moved, children, ...rest }: HeadingProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus();
    // Only when the step appears, not when its words change.
  }, []);
  return (
    <h2 {...rest} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** A part under a rule. */
export function Part({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <section class="part">
      <h3>{title}</h3>
      {lead === undefined ? null : <p class="soft">{lead}</p>}
      {children}
    </section>
  );
}

/** What this is not, and whom to call. */
export function Boundary(): VNode {
  const { boundary } = useLanguage().texts;
  return (
    <Part title={boundary.title}>
      <p>{boundary.text}</p>
      <p class="hotlines">
        <a class="link" href="tel:12393">
          <Icon name="phone" />
          {boundary.callInsurance} 12393
        </a>
        <a class="link" href="tel:12345">
          <Icon name="phone" />
          {boundary.callCity} 12345
        </a>
      </p>
    </Part>
  );
}

interface ProblemProps {
  readonly title: string;
  readonly faults: readonly Fault[];
  readonly onBack?: (() => void) | undefined;
}

/** What the core has against what was asked, in its own words. */
export function Problem({ title, faults, onBack }: ProblemProps): VNode {
  const language = useLanguage();
  const { texts } = language;
  return (
    <>
      <div role="alert" class="errors">
        <h2>{title || texts.error.problem}</h2>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.pointer}`}>{faultMessage(fault, language)}</li>
          ))}
        </ul>
      </div>
      {onBack === undefined ? null : (
        <button type="button" class="button" onClick={onBack}>
          {texts.back}
        </button>
      )}
      <Boundary />
    </>
  );
}
