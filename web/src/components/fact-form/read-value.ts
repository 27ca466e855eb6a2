import type { FactInfo, FactValue } from "../../../../wasm/package/src/index.js";
import { dateFrom } from "../../format/date";
import { plainNumber } from "../../format/number";
import { bandValue } from "./bands";

/** What is filled in, by the fields' names; a mini-program has no FormData. */
export type Fields = Pick<FormData, "get">;

/** The answer as the core takes it; `undefined` where nothing was filled in. What it is worth is the core's to say. */
export function readValue(fact: FactInfo, form: Fields): FactValue | undefined {
  if (fact.type === "date") {
    const parts = ["year", "month", "day"].map((name) => plainNumber(textOf(form, name)));
    return parts.every((part) => part === "")
      ? undefined
      : dateFrom(parts[0] ?? "", parts[1] ?? "", parts[2] ?? "");
  }
  const text = textOf(form, "value");
  if (text.trim() === "") return bandValue(textOf(form, "band"));
  switch (fact.type) {
    case "bool":
      return text === "true";
    case "choice":
      return text;
    case "count": {
      const plain = plainNumber(text);
      // Digits become the number that the core expects; anything else goes on as it is, to be refused by name.
      return /^-?\d{1,15}$/u.test(plain) ? Number(plain) : plain;
    }
    case "rate": {
      const plain = plainNumber(text);
      return plain.endsWith("%") ? plain : `${plain}%`;
    }
    default:
      return plainNumber(text);
  }
}

function textOf(form: Fields, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
