import type { VNode } from "preact";
import type { Ledger, LedgerAmount } from "../../../../wasm/package/src/full.js";
import { dateText } from "../../format/date";
import { money } from "../../format/money";
import { useLanguage } from "../../language/language";
import { rangeText } from "../answer-card/amount-text";
import "./balance-band.css";

type Months = NonNullable<Ledger["months"]>;

const width = 320;
const height = 190;
const side = 8;
const top = 30;
const bottom = 34;

/** The balance from month to month: a line where it is certain, a band where it depends on what is spent. */
export function BalanceBand({ months }: { months: Months }): VNode {
  const { code, texts } = useLanguage();
  const words = texts.balance;
  const points = months.map((month) => ({ on: month.on, ...endsOf(month.total) }));
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined) return <p>{words.none}</p>;
  const highest = Math.max(1, ...points.map(({ most }) => Number(most)));
  const x = (index: number): number =>
    side + (index / Math.max(1, points.length - 1)) * (width - 2 * side);
  const y = (amount: string): number =>
    height - bottom - (Number(amount) / highest) * (height - bottom - top);
  const at = (amount: string, index: number): string =>
    `${x(index).toFixed(1)} ${y(amount).toFixed(1)}`;
  const upper = points.map(({ most }, index) => at(most, index));
  const lower = points.map(({ least }, index) => at(least, index));
  const summary = `${words.chart}${texts.marks.colon}${dateText(last.on, code)} ${rangeText(last, texts)}`;
  const certain = points.every(({ least, most }) => least === most);
  return (
    <>
      <svg class="balance-band" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <path class="balance-band-area" d={`M${[...upper, ...lower.reverse()].join("L")}Z`} />
        <path class="balance-band-line" d={`M${upper.join("L")}`} />
        <path class="balance-band-axis" d={`M${side} ${height - bottom}H${width - side}`} />
        <text class="balance-band-text" x={side} y={top - 10}>
          {money(highest.toFixed(2))}
        </text>
        <text class="balance-band-text" x={side} y={height - 8}>
          {first.on.slice(0, 7)}
        </text>
        <text class="balance-band-text" x={width - side} y={height - 8} text-anchor="end">
          {last.on.slice(0, 7)}
        </text>
      </svg>
      <p>{summary}</p>
      <details class="disclosure">
        <summary>{texts.picture.table}</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {certain ? null : <th scope="col">{texts.result.least}</th>}
              <th scope="col">{certain ? words.chart : texts.result.most}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ on, least, most }) => (
              <tr key={on}>
                <td>{dateText(on.slice(0, 7), code)}</td>
                {certain ? null : <td>{money(least)}</td>}
                <td>{money(most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function endsOf(amount: LedgerAmount): { readonly least: string; readonly most: string } {
  return typeof amount === "string" ? { least: amount, most: amount } : amount;
}
