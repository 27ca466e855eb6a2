import { LogicEngine } from "json-logic-engine";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kRule } from "./rules/json-logic.mjs";

const engine = new LogicEngine();

export const name = "json-logic-engine";
export const mode = "optimised interpreter";
export const evaluate = (input) => outcomesOf(engine.run(kRule, input));
