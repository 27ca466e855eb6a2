import type { VNode } from "preact";
import type { FactInfo } from "../../../../wasm/package/src/index.js";
import { bendsOf, type Curve, type CurvePoint } from "../../core/curve";
import { money } from "../../format/money";
import { plainText, Say, useLanguage } from "../../language/language";
import { Section } from "../section/section";
import "./balance-curve.css";

interface BalanceCurveProps {
  readonly curve: Curve;
  readonly fact: FactInfo;
}

const width = 320;
const height = 170;
const left = 8;
const bottom = 30;
const top = 26;

/** What may be used, drawn over every balance, with the citizen's own marked: floors and tiers show as steps. */
export function BalanceCurve({ curve, fact }: BalanceCurveProps): VNode {
  const language = useLanguage();
  const words = language.texts.picture;
  const { points, here } = curve;
  const end = points[points.length - 1]?.balance ?? 1;
  const highest = Math.max(1, ...points.map(({ most }) => Number(most)), Number(here.most));
  const x = (point: CurvePoint): number => left + (point.balance / end) * (width - 2 * left);
  const y = (point: CurvePoint): number =>
    height - bottom - (Number(point.most) / highest) * (height - bottom - top);
  const all = [...points, here].sort((a, b) => a.balance - b.balance);
  const line = all
    .map(
      (point, index) => `${index === 0 ? "M" : "L"}${x(point).toFixed(1)} ${y(point).toFixed(1)}`,
    )
    .join("");
  const floor = height - bottom;
  const summary = words.summary(
    plainText(fact.name, language),
    money(moneyOf(here)),
    money(here.most),
  );
  const bends = bendsOf(curve);
  return (
    <Section id="picture" title={words.title} lead={words.lead}>
      <svg class="balance-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <path class="balance-curve-area" d={`${line}L${width - left} ${floor}L${left} ${floor}Z`} />
        <path class="balance-curve-axis" d={`M${left} ${floor}H${width - left}`} />
        <path class="balance-curve-line" d={line} />
        <path class="balance-curve-here" d={`M${x(here).toFixed(1)} ${top - 6}V${floor}`} />
        <circle class="balance-curve-dot" cx={x(here)} cy={y(here)} r="6" />
        <text class="balance-curve-text" x={left} y={height - 6}>
          ¥0
        </text>
        <text class="balance-curve-text" x={width - left} y={height - 6} text-anchor="end">
          {money(String(end))}
        </text>
      </svg>
      <p>{summary}</p>
      <details class="disclosure">
        <summary>{words.table}</summary>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">
                <Say text={fact.name} />
              </th>
              <th scope="col">{words.usable}</th>
            </tr>
          </thead>
          <tbody>
            {bends.map((point) => (
              <tr key={point.balance}>
                <td>{money(moneyOf(point))}</td>
                <td>{money(point.most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}

function moneyOf({ balance }: CurvePoint): string {
  return balance.toFixed(2);
}
