/**
 * The first dotted number in a text, as numbers: `cmake version 3.25.1` gives [3, 25, 1]; undefined
 * without one.
 */
export function findVersion(text) {
  return /\d+(?:\.\d+)+/.exec(text)?.[0].split(".").map(Number);
}

/**
 * Whether `found` is `least` or newer. A part that is absent counts as zero: 3.25 is at least
 * 3.25.0.
 */
export function isAtLeast(found, least) {
  for (let part = 0; part < Math.max(found.length, least.length); ++part) {
    const difference = (found[part] ?? 0) - (least[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
