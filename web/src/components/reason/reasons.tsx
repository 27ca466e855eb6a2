import type { VNode } from "preact";
import type { Answer, Condition, LastKnown, Limit } from "../../../../wasm/package/src/index.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { useLanguage } from "../../language/language";
import { isWaiting } from "../answer-card/amount-text";
import { Reason, type ReasonContext } from "./reason";

interface ConditionReasonProps extends ReasonContext {
  readonly entry: Condition;
  /** A ground permits; a requirement restricts. */
  readonly ground: boolean;
}

export function ConditionReason({ entry, ground, ...context }: ConditionReasonProps): VNode {
  const { texts } = useLanguage();
  const words = texts.result;
  const state = (ground ? words.groundStates : words.states)[entry.state];
  const icon = entry.state === "met" ? "yes" : entry.state === "failed" ? "no" : "unknown";
  return (
    <Reason {...context} entry={entry} icon={icon} state={state} tone={entry.state}>
      {entry.decisive === true && entry.state === "failed" ? (
        <p class="reason-decisive">{words.decisive}</p>
      ) : null}
    </Reason>
  );
}

interface LimitReasonProps extends ReasonContext {
  readonly entry: Limit;
  readonly answer: Answer;
}

export function LimitReason({ entry, answer, ...context }: LimitReasonProps): VNode {
  const { texts } = useLanguage();
  const words = texts.result;
  const settled = entry.least === entry.most;
  if (isWaiting(answer, entry)) {
    const { working: _unsaid, working_en: _either, ...unsettled } = entry;
    return (
      <Reason {...context} entry={unsettled} icon="limit">
        <p>{words.needsMore}</p>
      </Reason>
    );
  }
  const range = settled ? money(entry.most) : `${money(entry.least)} – ${money(entry.most)}`;
  return (
    <Reason {...context} entry={entry} icon="limit" shown={range}>
      <p>
        {words.limit} <b>{range}</b>
        {entry.binding === true && settled ? <span class="tag">{words.binding}</span> : null}
      </p>
    </Reason>
  );
}

export function LastKnownReason({
  entry,
  ...context
}: ReasonContext & { entry: LastKnown }): VNode {
  const { code, texts } = useLanguage();
  const words = texts.result;
  const period = [
    entry.since === undefined ? "" : words.since(dateText(entry.since, code)),
    entry.confirmed === undefined ? "" : words.confirmed(dateText(entry.confirmed, code)),
  ].filter((part) => part !== "");
  return (
    <Reason {...context} entry={entry} icon="past">
      {period.length === 0 ? null : <p class="reason-period">{period.join(texts.marks.comma)}</p>}
    </Reason>
  );
}
