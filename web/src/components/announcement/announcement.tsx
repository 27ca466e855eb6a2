import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Said aloud when the words appear or change; a status has to be on the page before its words are. */
export function Announcement({ words }: { words: string }): VNode {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(words), [words]);
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  );
}
