import type { ComponentChildren, VNode } from "preact";
import type { Fault } from "../../../wasm/package/src/index.js";
import { ErrorSummary } from "../components/error-summary/error-summary";
import { faultMessage } from "../components/error-summary/fault-message";
import { Heading } from "../components/heading/heading";
import { type Language, useLanguage } from "../language/language";

interface ProblemScreenProps {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** The words for a fault, where there are plainer ones than the core's. */
  readonly messageOf?: (fault: Fault, language: Language) => string;
  readonly children: ComponentChildren;
}

/** What the core refused and no single question can put right: a place, a date, answers that contradict each other. */
export function ProblemScreen(props: ProblemScreenProps): VNode {
  const { title, faults, messageOf = faultMessage, children } = props;
  const language = useLanguage();
  return (
    <div>
      <ErrorSummary mistakes={faults.map((fault) => ({ message: messageOf(fault, language) }))} />
      <Heading title={title} prefix={language.texts.error.prefix} moved={false}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
