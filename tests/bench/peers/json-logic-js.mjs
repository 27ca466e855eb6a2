import jsonLogic from "json-logic-js";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kRule } from "./rules/json-logic.mjs";

export const name = "json-logic-js";
export const evaluate = (input) => outcomesOf(jsonLogic.apply(kRule, input));
