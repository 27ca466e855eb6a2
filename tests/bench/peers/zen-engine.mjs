import { ZenEngine } from "@gorules/zen-engine";
import { outcomesOf } from "../workload/outcomes.mjs";
import { kExpressions } from "./rules/zen.mjs";

const node = (id, type, content = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  content,
});
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId });

const decision = new ZenEngine().createDecision({
  nodes: [
    node("input", "inputNode"),
    node("rules", "expressionNode", {
      expressions: kExpressions.map((value, index) => ({
        id: `e${index}`,
        key: `e${index}`,
        value,
      })),
    }),
    node("output", "outputNode"),
  ],
  edges: [edge("input", "rules"), edge("rules", "output")],
});

export const name = "@gorules/zen-engine";
export const mode = "native";
export const isAsync = true;

export async function evaluate(input) {
  const { result } = await decision.evaluate(input);
  return outcomesOf(kExpressions.map((_, index) => result[`e${index}`]));
}
