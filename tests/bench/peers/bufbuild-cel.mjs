import { celEnv, isCelError, parse, plan } from "@bufbuild/cel";
import { kParameters } from "../workload/inputs.mjs";
import { outcomesOf } from "../workload/outcomes.mjs";
import { inOrder, kLimits, kRequirements } from "./rules/cel.mjs";

const environment = celEnv();
const requirements = plan(environment, parse(kRequirements));
const limits = plan(environment, parse(kLimits));

export const name = "@bufbuild/cel";

export function evaluate({ person, account, event, relative, purchase }) {
  const bindings = {
    "person.status": person.status,
    "person.age": person.age,
    "account.total": account.total,
    "account.prior_years": account.prior_years,
    "account.committed": account.committed,
    "event.kind": event.kind,
    "relative.relation": relative.relation,
    "relative.scheme": relative.scheme,
    "relative.registered": relative.registered,
    "purchase.used_this_year": purchase.used_this_year,
    region: kRegionMap,
  };
  return outcomesOf(inOrder(value(requirements(bindings)), value(limits(bindings))));
}

/** A plain object would be taken for a message of Protocol Buffers; a map is a Map. */
const asMap = (group) =>
  new Map(
    Object.entries(group).map(([name, value]) => [
      name,
      typeof value === "object" ? asMap(value) : value,
    ]),
  );

const kRegionMap = asMap(kParameters);

function value(result) {
  if (isCelError(result)) throw result;
  return result;
}
