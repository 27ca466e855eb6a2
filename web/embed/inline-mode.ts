import { type Content, type Mode, missing, newSlot, settingsOf } from "./element";
import type { Settings } from "./settings";

/** Puts the questions into the page itself. What asks them is fetched only where somebody wants them there. */
export const inlineMode: Mode = (root, text, listener) => {
  const region = text("region");
  const question = text("question");
  const policies = text("policies");
  if (!region || !question || !policies) return missing(listener);

  // Until then the element's own children are shown.
  root.appendChild(newSlot());
  let settings: Settings = settingsOf(text);
  let content: Content | undefined;
  let closed = false;
  import("./inline/mount").then(
    ({ mount }) => {
      if (closed) return;
      const options = { ...settings, region, question, policies, day: text("day") };
      content = mount(root, options, listener);
    },
    () => listener.onError("unavailable"),
  );
  return {
    set(changed) {
      settings = changed;
      content?.set(changed);
    },
    close() {
      closed = true;
      content?.close();
    },
  };
};
