import { type Fault, GezhangError } from "./errors.js";

/** Reads what the core returned; its faults become a GezhangError. */
export function readReply<T>(text: string): T {
  const reply: unknown = JSON.parse(text);
  if (isRefusal(reply)) throw new GezhangError(reply.errors);
  return reply as T;
}

function isRefusal(reply: unknown): reply is { errors: readonly Fault[] } {
  return typeof reply === "object" && reply !== null && "errors" in reply;
}
