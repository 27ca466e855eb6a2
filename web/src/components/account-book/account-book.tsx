import type { VNode } from "preact";
import { digitsOf, money } from "../../format/money";
import { useLanguage } from "../../language/language";
import "./account-book.css";

/** As many columns as fit a narrow telephone at the largest text. */
const widest = 8;
const narrowest = 7;
const places = ["千", "百", "十", "万", "千", "百", "十", "元", "角", "分"];

/** An amount as an account book writes it, a digit a column: 千 百 十 元 角 分. Heard as a plain amount. */
export function AccountBook({ amount }: { amount: string }): VNode {
  const { code, chinese } = useLanguage();
  const digits = digitsOf(amount);
  // The sign stands in the column before the first digit, so that nothing can be written in front of it.
  const width = Math.max((digits?.length ?? 0) + 1, narrowest);
  if (digits === undefined || width > widest || code === "en")
    return <span class="amount">{money(amount)}</span>;
  const cells = [...Array<string>(width - digits.length - 1).fill(""), "¥", ...digits];
  const heads = places.slice(places.length - width);
  return (
    <span class="account-book">
      <span class="visually-hidden">{money(amount)}</span>
      <span class="account-book-grid" aria-hidden="true">
        {cells.map((cell, index) => (
          <span class="account-book-column" key={`${width - index}`}>
            <span class="account-book-place">{chinese(heads[index] ?? "")}</span>
            <span class="account-book-digit">{cell}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
