/**
 * `npm run lighthouse`: Lighthouse's mobile figures of the built page, served with its own headers: the start page, a
 * question and an answer; and how long a tap takes to show. With `-- --nginx`, served by the real nginx. A measurement,
 * not a test: the figures depend on the machine.
 */
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { buildPage, buildWasm, kPage, prepareMachine } from "../../wasm/toolchain/prepare.mjs";
import { Steps } from "../../wasm/toolchain/steps.mjs";
import { asProgram } from "../../wasm/toolchain/stop.mjs";
import { tapTimes } from "./interactions.mjs";

const kPort = 9223;
const kPages = {
  start: "",
  question: "#/320500/insure?on=2016-06-01",
  answer: "#/320500/insure/answer?on=2016-06-01",
};
const kMetrics = {
  "largest-contentful-paint": "LCP",
  "total-blocking-time": "TBT",
  "cumulative-layout-shift": "CLS",
  "total-byte-weight": "weight",
};

await asProgram(async () => {
  const steps = new Steps();
  const nginx = process.argv.includes("--nginx");
  await prepareMachine(steps, ["build", "browser", ...(nginx ? ["hosting"] : [])]);
  await buildWasm(steps);
  await buildPage(steps);
  const server = await start(nginx);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", `--remote-debugging-port=${kPort}`],
  });
  try {
    const table = {};
    for (const [name, hash] of Object.entries(kPages)) {
      const result = await lighthouse(server.url + hash, { port: kPort, logLevel: "error" });
      table[name] = figures(result.lhr);
    }
    console.table(table);
    console.log("milliseconds until a tap shows, on a processor six times slower:");
    console.table(await tapTimes(browser, `${server.url}#/110000/all`));
  } finally {
    await browser.close();
    await server.close();
  }
});

/** What serves stands on a Node module, so it can be loaded only when the machine is ready. */
async function start(nginx) {
  if (nginx) {
    const { serveNginx } = await import("../../web/hosting/serve-nginx.mjs");
    return serveNginx({ root: kPage });
  }
  const { serve } = await import("../../web/serve.mjs");
  return serve({ root: kPage });
}

function figures({ categories, audits }) {
  const scores = Object.values(categories).map(({ title, score }) => [
    title,
    Math.round(100 * score),
  ]);
  const metrics = Object.entries(kMetrics).map(([id, name]) => [name, audits[id].displayValue]);
  return Object.fromEntries([...scores, ...metrics]);
}
