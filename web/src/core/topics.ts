/** The questions that nearly everybody comes with, in the order of the three doors. */
export const headlines = ["withdraw", "share", "insure"] as const;

/** One of the three, or all of them: what stands on the doors of the start page. */
export type Door = "all" | (typeof headlines)[number];

export const doors: readonly Door[] = ["all", ...headlines];

export function isDoor(topic: string): topic is Door {
  return (doors as readonly string[]).includes(topic);
}

/** The core's questions behind what an address names: several for "all", else the one itself. */
export function questionsOf(topic: string): readonly string[] {
  return topic === "all" ? headlines : [topic];
}
