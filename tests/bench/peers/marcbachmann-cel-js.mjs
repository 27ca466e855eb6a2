import { Environment } from "@marcbachmann/cel-js";
import { outcomesOf } from "../workload/outcomes.mjs";
import { inOrder, kLimits, kRequirements } from "./rules/cel.mjs";

// What a map holds is known only when it is read, and a list of such values passes for a mixed one.
const environment = new Environment({ homogeneousAggregateLiterals: false });
for (const group of ["person", "account", "event", "relative", "purchase", "region"]) {
  environment.registerVariable(group, "map");
}
const requirements = environment.parse(kRequirements);
const limits = environment.parse(kLimits);

export const name = "@marcbachmann/cel-js";
export const evaluate = (input) => outcomesOf(inOrder(requirements(input), limits(input)));
