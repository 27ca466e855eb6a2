/**
 * Gezhang in JavaScript: what may be done with the personal account of China's employee medical insurance,
 * answered on the device from policy files. See `load` for an example.
 */

export type {
  Amount,
  Answer,
  Ask,
  Change,
  Citation,
  Condition,
  ConditionState,
  Document,
  Entry,
  Grade,
  LastKnown,
  Limit,
  Notice,
  Outcome,
  Payment,
  ProvisionalFigure,
  Reading,
  Rumour,
  Verdict,
} from "./answer.js";
export type { ComparedAnswer, ComparedEntry, Comparison, Decision, NextFact } from "./decision.js";
export { Engine, type Pack } from "./engine.js";
export { type Fault, GezhangError, GezhangLoadError } from "./errors.js";
export type {
  Changer,
  FactBounds,
  FactInfo,
  Facts,
  FactType,
  FactValue,
  PlainValue,
} from "./facts.js";
export { load } from "./load.js";
export { loadTwin } from "./load-twin.js";
export { PolicySet } from "./policy-set.js";
export { type Depth, Region } from "./region.js";
export type { QuestionInfo, RegionInfo } from "./region-info.js";
export type { LoadOptions } from "./start.js";
export type { Text } from "./text.js";
export type { KnownFacts, QuestionId } from "./vocabulary.js";
