import { LogicEngine } from "json-logic-engine";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kRule } from "./rules/json-logic.mjs";

const compiled = new LogicEngine().build(kRule);

export const name = "json-logic-engine";
export const mode = "compiled";
export const evaluate = (input) => outcomesOf(compiled(input));
