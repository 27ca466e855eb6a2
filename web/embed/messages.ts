import type { Amount, Facts, Verdict } from "../../wasm/package/src/index.js";
import { isOneOf } from "./is-one-of";
import { readSettings, type Settings } from "./settings";

/**
 * What a framed page and the page around it say to each other by `postMessage`. Both ends know the other's exact origin;
 * whatever comes from elsewhere, or is not one of these messages, is passed over without a word.
 *
 * A message carries the protocol's version in `gezhang`. New kinds and new fields may join within a version: who does not
 * know them passes them over. Anything that changes its meaning takes the next number.
 */
export const protocol = 1;

/** An answer as the page around hears it: what the core decided, and none of its reasons. */
export interface Result {
  /** Six digits, as in GB/T 2260. */
  readonly region: string;
  readonly question: string;
  /** The day that was asked about: `2016-06-01`. */
  readonly day: string;
  readonly verdict: Verdict;
  /** Yuan, as decimal texts. */
  readonly amount?: Amount;
  /** What the citizen filled in: only where the page around asks for it and the citizen has handed it over. */
  readonly facts?: Facts;
}

/**
 * Why there is no answer: `unavailable`, the rules or the engine could not be fetched; `refused`, there is no such place or
 * day; `address`, the frame was opened with an address that says nothing.
 */
export const frameFaults = ["unavailable", "refused", "address"] as const;
export type FrameFault = (typeof frameFaults)[number];

/** From the framed page to the page around it. */
export type FrameMessage =
  /** The page is there; its messages follow. */
  | { readonly type: "ready" }
  /** CSS pixels: how high the page is as it stands. */
  | { readonly type: "size"; readonly height: number }
  /** The citizen went on to another step, which begins at the top. */
  | { readonly type: "step" }
  | { readonly type: "result"; readonly result: Result }
  | { readonly type: "error"; readonly code: FrameFault };

/** From the page around to the framed page. */
export interface SettingsMessage {
  readonly type: "settings";
  readonly settings: Settings;
}

/** As it goes over the wire. */
export function sealed<Message extends FrameMessage | SettingsMessage>(
  message: Message,
): Message & { readonly gezhang: typeof protocol } {
  return { gezhang: protocol, ...message };
}

const verdicts: readonly Verdict[] = [
  "yes",
  "no",
  "depends",
  "unrecorded",
  "disputed",
  "authority",
];

/** Higher than any page of ours; more would only tear the page around apart. */
const mostHeight = 100_000;

/** What the framed page said, made anew of the parts that are known; `undefined` for anything else. Never throws. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (!isSealed(data)) return undefined;
  const { type, height, result, code } = data;
  switch (type) {
    case "ready":
    case "step":
      return { type };
    case "size":
      return typeof height === "number" && height > 0 && height <= mostHeight
        ? { type, height }
        : undefined;
    case "result": {
      const read = readResult(result);
      return read && { type, result: read };
    }
    case "error":
      return isOneOf(frameFaults, code) ? { type, code } : undefined;
    default:
      return undefined;
  }
}

/** What the page around said; `undefined` for anything that is not a message of ours. Never throws. */
export function readSettingsMessage(data: unknown): SettingsMessage | undefined {
  if (!isSealed(data) || data.type !== "settings" || !isRecord(data.settings)) return undefined;
  const { language, size } = data.settings;
  return { type: data.type, settings: readSettings(language, size) };
}

function readResult(value: unknown): Result | undefined {
  if (!isRecord(value)) return undefined;
  const { region, question, day, verdict, amount, facts } = value;
  // Half a message is none: an answer without its amount would be another answer.
  return isText(region, /^\d{6}$/) &&
    isText(question, /^[a-z_]{1,40}$/) &&
    isText(day, /^\d{4}-\d\d-\d\d$/) &&
    isOneOf(verdicts, verdict) &&
    (amount === undefined || isAmount(amount)) &&
    (facts === undefined || isFacts(facts))
    ? {
        region,
        question,
        day,
        verdict,
        ...(amount && { amount: { least: amount.least, most: amount.most } }),
        ...(facts && { facts }),
      }
    : undefined;
}

function isAmount(value: unknown): value is Amount {
  return isRecord(value) && isText(value.least, yuan) && isText(value.most, yuan);
}

const yuan = /^-?\d{1,12}\.\d\d$/;

function isFacts(value: unknown): value is Facts {
  return isRecord(value) && Object.keys(value).every((id) => idForm.test(id) && isFact(value[id]));
}

const idForm = /^\w+\.\w+$/;

/** A value as it stands, or a range: `{"from": "500", "to": "999.99"}`. */
function isFact(value: unknown): boolean {
  return value === null || isPlain(value) || (isRecord(value) && isRange(value));
}

function isRange(value: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(value).every((end) => /^(from|to)$/.test(end) && isPlain(value[end]));
}

function isPlain(value: unknown): boolean {
  return typeof value === "boolean" || typeof value === "number" || isText(value, /^.{0,99}$/);
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
}

function isSealed(data: unknown): data is Readonly<Record<string, unknown>> {
  return isRecord(data) && data.gezhang === protocol;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
