/**
 * The twin of inputs.h: the same facts, drawn by the same generator in 32-bit integer arithmetic.
 *
 *   const inputs = drawInputs(100_000);
 *   inputs[7].account.total; // of the eighth row, in fen
 *
 * A row is an object as rule engines like it: nested, members by name, whole fen, and what the
 * region sets beside the facts.
 */
export const kRegion = "320500";
export const kOn = "2024-06-01";
export const kQuestions = ["withdraw", "share", "insure"];

/** Names in the vocabulary's order: C++ knows them by their positions. */
export const kMembers = {
  status: ["employed", "retired", "flexible", "unemployed", "resident"],
  kind: ["none", "death", "emigration", "leaves_china", "conscription", "moves_away"],
  relation: [
    ...["self", "spouse", "parent", "child", "sibling", "grandparent", "grandchild"],
    ...["parent_in_law", "child_in_law", "other"],
  ],
  scheme: ["employee", "resident", "none"],
};

/** What the region sets, resolved for the day: money in fen, the rate in millionths. */
export const kParameters = {
  withdraw: { most_promised: 0 },
  share: { floor: 50_000, rate: 300_000 },
  insure: {
    threshold: 300_000,
    high_from: 600_000,
    low_cap: 100_000,
    high_cap: 200_000,
    oldest: 75,
    yearly: 180_000,
  },
};

/** Marsaglia's xorshift with 32 bits. */
class Generator {
  state_ = 20261122;

  below(end) {
    let state = this.state_;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state_ = state;
    return (state >>> 0) % end;
  }

  oneIn(chances) {
    return this.below(chances) === 0;
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }
}

/** The amounts at which the rules change; one draw in eight is such an amount, or a fen beside it. */
const kThresholds = [50_000, 100_000, 180_000, 200_000, 300_000, 600_000];

function drawBalance(draw) {
  if (draw.oneIn(16)) return 0;
  if (draw.oneIn(8)) return draw.oneOf(kThresholds) + draw.below(3) - 1;
  return draw.below(1_200_000);
}

export function drawInputs(rows) {
  const draw = new Generator();
  return Array.from({ length: rows }, () => drawRow(draw));
}

/** In the order of inputs.cpp: a draw moved would give other rows. */
function drawRow(draw) {
  const status = draw.oneOf(kMembers.status);
  const age = draw.below(101);
  const prior_years = drawBalance(draw);
  const total = prior_years + (draw.oneIn(4) ? 0 : draw.below(300_000));
  const committed = draw.oneIn(3) ? draw.below(200_000) : 0;
  const kind = draw.oneOf(kMembers.kind);
  const relation = draw.oneOf(kMembers.relation);
  const scheme = draw.oneOf(kMembers.scheme);
  const registered = draw.below(2) === 1;
  const used_this_year = draw.oneIn(2) ? 0 : draw.below(250_000);
  return {
    person: { status, age },
    account: { total, prior_years, committed },
    event: { kind },
    relative: { relation, scheme, registered },
    purchase: { used_this_year },
    region: kParameters,
  };
}

/** The facts of a row as Gezhang reads them: by id, money as yuan in text. */
export function factsOf({ person, account, event, relative, purchase }) {
  return {
    "person.status": person.status,
    "person.age": person.age,
    "account.total": inYuan(account.total),
    "account.prior_years": inYuan(account.prior_years),
    "account.committed": inYuan(account.committed),
    "event.kind": event.kind,
    "relative.relation": relative.relation,
    "relative.scheme": relative.scheme,
    "relative.registered": relative.registered,
    "purchase.used_this_year": inYuan(purchase.used_this_year),
  };
}

const inYuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
