import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { serve } from "../../web/serve.mjs";
import { builtPage } from "../web/browser";
import { launchChromium } from "./chromium-pipe";
import { launchCurrent, withoutWasm } from "./current-chromium";
import type { Engine } from "./engine";
import { launchFirefox } from "./firefox";
import { journey, type Outcome, whatAnswered } from "./journey";
import { oldChromium } from "./old-chromiums.mjs";
import { Silent } from "./patience";
import { launchWebKit } from "./webkit";

const singleFile = new URL("../../web/dist-single/gezhang.html", import.meta.url).href;

let server: Awaited<ReturnType<typeof serve>>;
let engine: Engine | undefined;
/** What today's Chromium comes to; every other engine must come to the same. */
let expected: Outcome;

beforeAll(async () => {
  server = await serve({ root: builtPage });
  const today = await launchCurrent();
  expected = await journey(today, server.url);
  await today.close();
});

afterAll(() => server.close());

afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

test("there is an answer to come to", () => {
  expect(expected.verdict).toContain("要看");
  expect(expected.text).toContain("依据");
  expect(expected.questions).toBeGreaterThan(0);
});

const engines: readonly (readonly [string, "WebAssembly" | "script", () => Promise<Engine>])[] = [
  ["today's Chromium", "WebAssembly", () => launchCurrent()],
  ["a host whose policy forbids WebAssembly", "script", () => launchCurrent(withoutWasm)],
  ["Chromium 80", "script", () => launchChromium(oldChromium(80))],
  ["Chromium 92", "script", () => launchChromium(oldChromium(92))],
  ["Chromium 106", "WebAssembly", () => launchChromium(oldChromium(106))],
  ["Firefox", "WebAssembly", launchFirefox],
  ["WebKit", "WebAssembly", launchWebKit],
];

/**
 * The journey in a newly started engine. In one process, as it must run here, an old Chromium hangs for good now and then:
 * only that is tried again, since it says nothing of the page.
 */
async function journeyIn(
  launch: () => Promise<Engine>,
  address: string,
  starts = 3,
): Promise<Outcome> {
  try {
    engine = await launch();
    return await journey(engine, address);
  } catch (error) {
    if (!(error instanceof Silent) || starts === 1) throw error;
    console.log(`${error.message}; it is started again`);
    await engine?.close();
    engine = undefined;
    return journeyIn(launch, address, starts - 1);
  }
}

test.each(engines)("%s comes to the answer by %s", async (_name, means, launch) => {
  expect(await journeyIn(launch, server.url)).toEqual(expected);
  expect(await whatAnswered(engine as Engine)).toBe(means);
});

test.each(engines)("%s comes to it from the one file as well", async (_name, _means, launch) => {
  // A new start: in one process an old Chromium cannot go from a host to a file.
  const { verdict, questions } = await journeyIn(launch, singleFile);
  expect(verdict).toBe(expected.verdict);
  expect(questions).toBe(expected.questions);
});
