/**
 * How long a tap takes to show, on a processor six times slower than this one: the built page answers question after
 * question, and the browser's own Event Timing tells each tap's time until the next picture (INP is the worst of them).
 */
const kSlowdown = 6;
const kMostQuestions = 12;

/** Milliseconds, by the question that was answered; Event Timing rounds to 8. */
export async function tapTimes(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(url);
  await page.locator("form").waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: kSlowdown });
  const times = {};
  for (let asked = 0; asked < kMostQuestions; asked += 1) {
    const question = await page.locator("h1").innerText();
    await answer(page);
    // Until the next page stands: the taps' times are told when they are painted.
    await page.waitForFunction((old) => document.querySelector("h1")?.innerText !== old, question);
    await page.waitForTimeout(500);
    times[question] = Math.max(0, ...(await page.evaluate(() => globalThis.taps.splice(0))));
    if ((await page.locator("form").count()) === 0) break;
  }
  await context.close();
  return times;
}

async function answer(page) {
  const form = page.locator("form");
  const number = form.locator("input[inputmode=decimal]");
  if ((await number.count()) > 0) {
    await tap(page, number.first());
    await page.keyboard.type("5000");
  } else {
    await tap(page, form.locator("label:has(input[type=radio])").first());
  }
  await tap(page, form.locator("button[type=submit]"));
}

/**
 * As a finger does it. `click()` would run a script of its own in the page at every tap, slowed down as well and counted
 * as the page's.
 */
async function tap(page, locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

function observe() {
  globalThis.taps = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) globalThis.taps.push(duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
