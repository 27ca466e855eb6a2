import { groupDigits } from "./number";

/** `"4200.00"` → `¥4,200.00`. */
export function money(text: string): string {
  return text.startsWith("-") ? `-¥${groupDigits(text.slice(1))}` : `¥${groupDigits(text)}`;
}

/** A list of amounts may break between them: by the rules of line breaking 、¥ holds together, and an amount would be torn apart. */
export function breakable(text: string): string {
  return text.replace(/、(?=¥)/gu, "、\u200b");
}

/** The digits of an amount, yuan and fen together, as an account book spreads them: `"500.00"` → 5 0 0 0 0. */
export function digitsOf(text: string): readonly string[] | undefined {
  return /^\d+\.\d\d$/u.test(text) ? [...text.replace(".", "")] : undefined;
}
