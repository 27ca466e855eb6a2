/** What is held against each other: a place on a day. */
export interface PlaceOnDay {
  readonly region: string;
  readonly on: string;
}

/** How the two sides are told apart, and what they share. */
export interface Sides {
  readonly names: readonly [string, string];
  /** Said once for both; absent where place and day both differ. */
  readonly common: string | undefined;
}

/** Names two sides by that in which they differ, in words; what is the same need not stand in every line. */
export function sidesOf(
  one: PlaceOnDay,
  other: PlaceOnDay,
  placeText: (region: string) => string,
  dayText: (on: string) => string,
): Sides {
  const otherDay = one.on !== other.on;
  const otherPlace = one.region !== other.region || !otherDay;
  const nameOf = ({ region, on }: PlaceOnDay): string =>
    [otherPlace ? placeText(region) : "", otherDay ? dayText(on) : ""].filter(Boolean).join(" · ");
  const common = otherPlace ? dayText(one.on) : placeText(one.region);
  return {
    names: [nameOf(one), nameOf(other)],
    common: otherPlace && otherDay ? undefined : common,
  };
}
