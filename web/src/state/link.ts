import type { FactValue } from "../../../wasm/package/src/index.js";
import type { Answers } from "./answers";

/** Raised when the way in which a link writes answers changes; older ones are still read. */
const version = 1;

/** What somebody handed over. */
export interface HandedOver {
  /** The answers that were in the link; `undefined` where a later version wrote them. */
  readonly answers: Answers | undefined;
  /** The address without them. */
  readonly hash: string;
}

/**
 * The address with the answers in its fragment, which no server sees: choices and yes or no; amounts, dates and
 * numbers only where the citizen wants them to travel.
 */
export function withAnswers(hash: string, answers: Answers, amounts: boolean): string {
  const pairs = [...answers].flatMap(([fact, value]) => {
    const written = writeValue(value, amounts);
    return written === undefined ? [] : [`${fact}:${written}`];
  });
  if (pairs.length === 0) return hash;
  return `${hash}${hash.includes("?") ? "&" : "?"}v=${version}&a=${pairs.join("~")}`;
}

/**
 * The answers of a link, or `undefined` for an ordinary address. What cannot be read is left out.
 */
export function readLink(hash: string): HandedOver | undefined {
  const [path = "", query = ""] = hash.split(/\?(.*)/su);
  const parts = query.split("&").filter((part) => part !== "");
  const given = parts.find((part) => part.startsWith("a="))?.slice(2);
  if (given === undefined) return undefined;
  const known = Number(parts.find((part) => part.startsWith("v="))?.slice(2)) <= version;
  const others = parts.filter((part) => !/^[av]=/u.test(part));
  return {
    answers: known ? readAnswers(unescaped(given)) : undefined,
    hash: others.length === 0 ? path : `${path}?${others.join("&")}`,
  };
}

/** Messengers escape what they take for unusual. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readAnswers(given: string): Answers {
  const answers = new Map<string, FactValue>();
  for (const pair of given.split("~")) {
    const [, fact, written] = /^([\w-]+\.[\w-]+):([\w.%-]+)$/u.exec(pair) ?? [];
    if (fact !== undefined && written !== undefined) answers.set(fact, readValue(written));
  }
  return answers;
}

function writeValue(value: FactValue, amounts: boolean): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" && /^[a-z][\w-]*$/u.test(value)) return value;
  if (!amounts || typeof value === "object") return undefined;
  return typeof value === "number" ? `n${value}` : value;
}

/** A member's id, yes or no, `n3` for a number, or an amount or a date as it stands. */
function readValue(written: string): FactValue {
  if (written === "yes") return true;
  if (written === "no") return false;
  const number = /^n(-?\d{1,15})$/u.exec(written)?.[1];
  return number === undefined ? written : Number(number);
}
