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
  all: "M5 5h6v6H5zM13 5h6v6h-6zM5 13h6v6H5zM13 13h6v6h-6z",
  withdraw: "M4 10h16v9H4zM12 10V3m0 0L9 6m3-3l3 3M9 14.5h6",
  share:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 2-6 5-6s5 2 5 6M16.5 11a2.5 2.5 0 1 0 0-5M16 14c3 0 5 2 5 6",
  insure: "M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5",
  book: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM9 8h6M9 12h6",
  chart: "M4 4v16h16M7 15l4-5 3 3 5-7",
  compare: "M5 5h5v14H5zM14 5h5v14h-5z",
  print: "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  time: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.5-5 3.5-7 7.5-7s7 2 7.5 7",
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
