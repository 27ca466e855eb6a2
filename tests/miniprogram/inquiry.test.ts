import { expect, test } from "vitest";
import { beginInquiry, positionOf, take } from "../../web/miniprogram/shared/inquiry";
import { loadPolicies } from "../wasm/engine";

test("a region that was closed is a fault, and no reason to show an answer", async () => {
  const { policies } = await loadPolicies();
  const region = policies.open("320500", "2016-06-01");
  const inquiry = beginInquiry(region, "insure");
  const { fact = "" } = positionOf(inquiry);
  region.close();
  const taken = take(region, inquiry, fact, null);
  expect(taken).toMatchObject({ faults: [{ pointer: "/handle" }] });
});
