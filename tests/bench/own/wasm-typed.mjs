/**
 * One typed call for a row: ten numbers written into the module's memory, three decisions read
 * from it. Doubles, because 64-bit integers stay off the boundary.
 */
import { kMembers } from "../workload/inputs.mjs";
import { typed } from "./wasm-typed-module.mjs";

export const name = "Gezhang, WebAssembly";
export const mode = "one typed call from an object";

const positionsOf = (members) => new Map(members.map((member, position) => [member, position]));
const kStatus = positionsOf(kMembers.status);
const kKind = positionsOf(kMembers.kind);
const kRelation = positionsOf(kMembers.relation);
const kScheme = positionsOf(kMembers.scheme);

const facts = typed._bench_row_facts() / Float64Array.BYTES_PER_ELEMENT;
const outcomes = typed._bench_row_outcomes() / Float64Array.BYTES_PER_ELEMENT;

export function evaluate({ person, account, event, relative, purchase }) {
  // Read anew: a memory that has grown has a new view.
  const numbers = typed.HEAPF64;
  numbers[facts] = kStatus.get(person.status);
  numbers[facts + 1] = person.age;
  numbers[facts + 2] = account.total;
  numbers[facts + 3] = account.prior_years;
  numbers[facts + 4] = account.committed;
  numbers[facts + 5] = kKind.get(event.kind);
  numbers[facts + 6] = kRelation.get(relative.relation);
  numbers[facts + 7] = kScheme.get(relative.scheme);
  numbers[facts + 8] = relative.registered ? 1 : 0;
  numbers[facts + 9] = purchase.used_this_year;
  typed._bench_run_row();
  return { withdraw: outcome(0), share: outcome(3), insure: outcome(6) };
}

function outcome(offset) {
  const numbers = typed.HEAPF64;
  const first = outcomes + offset;
  return { verdict: numbers[first], amount: numbers[first + 1], failed: numbers[first + 2] };
}
