/**
 * A number as people type it, made ready for the core: full-width digits, thousands separators, ¥ and 元 are taken off.
 * Whether it is a number, and one that may stand here, is the core's to say.
 */
export function plainNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[,，\s]/gu, "")
    .replace(/^[¥￥]/u, "")
    .replace(/(?:元|块|人|岁|年|次|RMB|yuan)$/iu, "")
    .replace(/。/gu, ".");
}

/** Groups the digits before the point by threes; no arithmetic, so nothing is rounded. */
export function groupDigits(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/u.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}${fraction}`;
}
