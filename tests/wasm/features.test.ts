import { expect, test } from "vitest";
import { featuresOf } from "./features";

const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const type = [0x01, 0x04, 0x01, 0x60, 0x00, 0x00];

/** A module with one function of the given instructions. */
function moduleOf(...instructions: readonly number[]): Uint8Array {
  const body = [0x00, ...instructions, 0x0b];
  const code = [0x01, body.length, ...body];
  const functions = [0x03, 0x02, 0x01, 0x00];
  return new Uint8Array([...header, ...type, ...functions, 0x0a, code.length, ...code]);
}

test("a module of the first version uses no feature", () => {
  // i32.const -1, drop; block, br 0, end; i64.const 5, drop
  const plain = moduleOf(0x41, 0x7f, 0x1a, 0x02, 0x40, 0x0c, 0x00, 0x0b, 0x42, 0x05, 0x1a);
  expect([...featuresOf(plain)]).toEqual([]);
});

test("each feature is recognised by its instructions", () => {
  const uses: readonly (readonly [string, readonly number[]])[] = [
    ["sign-ext", [0x41, 0x00, 0xc0, 0x1a]],
    ["nontrapping-fptoint", [0x43, 0, 0, 0, 0, 0xfc, 0x00, 0x1a]],
    ["bulk-memory", [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0b, 0x00]],
    ["multi-value", [0x02, 0x00, 0x0b]],
    ["tail-call", [0x12, 0x00]],
  ];
  for (const [feature, instructions] of uses) {
    expect([...featuresOf(moduleOf(...instructions))], feature).toEqual([feature]);
  }
});

test("an instruction that is not known is an error, not a pass", () => {
  expect(() => featuresOf(moduleOf(0xfd, 0x0c))).toThrow("opcode 0xfd");
  expect(() => featuresOf(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow("not a WebAssembly");
});
