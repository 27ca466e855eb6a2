import type { VNode } from "preact";
import "./icon.css";

const shapes = {
  yes: "M5 12.5l4.5 4.5L19 7.5",
  no: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  depends: "M12 4v6m0 0l-6 4v5m6-9l6 4v5",
  unrecorded: "M7 4h7l4 4v12H7zM10 13h5",
  disputed: "M4 8h13m0 0l-3.5-3.5M17 8l-3.5 3.5M20 16H7m0 0l3.5-3.5M7 16l3.5 3.5",
  authority: "M4 20h16M6 20v-9m4 9v-9m4 9v-9m4 9v-9M3 10l9-6 9 6z",
  limit: "M5 19h14M5 5h14M12 16V9m0 0l-3 3m3-3l3 3",
  past: "M12 4a8 8 0 1 1-7.4 5M4.5 4.5v5h5M12 8v4.5l3 2",
  unknown: "M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2.2M12 17.6v.1",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
  search: "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5",
  back: "M14.5 5.5L8 12l6.5 6.5",
  forward: "M9.5 5.5L16 12l-6.5 6.5",
  phone:
    "M6 4h3.5l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5V18a2 2 0 0 1-2.2 2A16 16 0 0 1 4 6.2 2 2 0 0 1 6 4z",
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside a word. The word carries the meaning, so the picture is silent. */
export function Icon({ name }: { name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}

/** The mark: 个 as a roof over the double rule that closes an account. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 15.5L16 4l12 11.5M16 12v10M6 25h20M6 28.5h20" />
    </svg>
  );
}
