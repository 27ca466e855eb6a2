/** The yardstick's twin: the same rules written by hand in JavaScript. */
import { outcome } from "../workload/outcomes.mjs";

export const name = "hand-written JavaScript";

export function evaluate({ person, account, event, relative, purchase, region }) {
  const { status } = person;
  const { prior_years, committed } = account;
  const { relation } = relative;
  const isSelf = relation === "self";
  const part = ((prior_years - region.share.floor) * region.share.rate) / 1_000_000;
  const cap =
    prior_years >= region.insure.high_from ? region.insure.high_cap : region.insure.low_cap;
  return {
    withdraw: outcome(
      bit(0, status !== "resident") |
        bit(1, kOpeningEvents.has(event.kind)) |
        bit(2, committed <= region.withdraw.most_promised) |
        bit(3, event.kind !== "leaves_china" || kOutOfWork.has(status)),
      account.total,
    ),
    share: outcome(
      bit(0, status !== "resident") |
        bit(1, kNearRelatives.has(relation)) |
        bit(2, isSelf || relative.scheme !== "none") |
        bit(3, isSelf || relative.registered) |
        bit(4, prior_years >= region.share.floor),
      Math.floor(part) - committed,
    ),
    insure: outcome(
      bit(0, kInsured.has(relation)) |
        bit(1, prior_years >= region.insure.threshold) |
        bit(2, person.age <= region.insure.oldest) |
        bit(3, kMayInsure.has(status)) |
        bit(4, purchase.used_this_year < region.insure.yearly),
      cap - purchase.used_this_year,
    ),
  };
}

const bit = (position, holds) => (holds ? 0 : 1 << position);

const kOpeningEvents = new Set(["death", "emigration", "leaves_china"]);
const kOutOfWork = new Set(["retired", "flexible", "unemployed"]);
const kNearRelatives = new Set([
  ...["spouse", "parent", "child", "sibling", "grandparent", "grandchild"],
]);
const kInsured = new Set(["self", "spouse", "parent", "child"]);
const kMayInsure = new Set(["employed", "retired", "flexible"]);
