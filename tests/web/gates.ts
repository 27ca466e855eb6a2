import type { Page } from "playwright-core";

/**
 * The page's own norms, measured on what the browser has drawn: no text under 18 px, lines of 1.6 (headings may be
 * closer), targets 60 px high with 8 px between them, nothing wider than the window, no style written into the markup.
 */
export async function gateFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 30)}`;
    const visible = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return (
        box.width > 1 &&
        box.height > 1 &&
        // What a closed <details> holds has a size, too.
        element.checkVisibility() &&
        style.visibility !== "hidden" &&
        element.closest(".visually-hidden") === null
      );
    };

    const drawn = [...document.body.querySelectorAll("*")].filter(visible);
    for (const element of drawn) {
      if (element.hasAttribute("style")) findings.push(`style attribute: ${name(element)}`);
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
      if (!ownText && element.tagName !== "INPUT") continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      if (size < 18) findings.push(`text of ${size}px: ${name(element)}`);
      const heading =
        element.closest("h1, h2") !== null ||
        element.getAttribute("aria-hidden") === "true" ||
        element.closest("[aria-hidden=true]") !== null ||
        element.closest(".amount") !== null;
      const line = Number.parseFloat(style.lineHeight) / size;
      if (!heading && element.tagName !== "INPUT" && element.tagName !== "BUTTON" && line < 1.59) {
        findings.push(`line of ${line.toFixed(2)}: ${name(element)}`);
      }
    }

    const targets = drawn
      .filter((element) =>
        element.matches("a, button, summary, label, input:not([type=radio]):not([type=checkbox])"),
      )
      // A label above a field only repeats the field's own target.
      .filter(
        (element) =>
          !(element.tagName === "LABEL" && element.querySelector("input[type=radio]") === null),
      )
      .filter((element) => !element.matches(".skip"));
    const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const { element, box } of boxes) {
      if (box.height < 59.5)
        findings.push(`target ${box.height.toFixed(1)}px high: ${name(element)}`);
    }
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across =
          Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
        const down =
          Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
        const gap = Math.max(across, down);
        if (gap < 7.5)
          findings.push(
            `${gap.toFixed(1)}px between ${name(one.element)} and ${name(other.element)}`,
          );
      }
    }

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      const wide = drawn
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map(name);
      findings.push(`${scrollWidth}px wide in ${innerWidth}px: ${wide.slice(0, 3).join(" | ")}`);
    }
    return findings;
  });
}
