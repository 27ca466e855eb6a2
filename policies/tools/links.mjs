/**
 * `npm run policies:links`: the addresses of all sources, those that were looked at longest ago
 * first, for the yearly check. Sources without an address are counted: they survive in reprints
 * alone.
 */
import { readLibrary } from "./library.mjs";

if (process.argv[1] === import.meta.filename) {
  for (const line of links(readLibrary())) console.log(line);
}

/** A line a source: day looked at, grade, region, title, address; then the count of the others. */
export function links(library) {
  const sources = [...library.regions.values()].flatMap(({ region, sources = [] }) =>
    sources.map((source) => ({ region, ...source })),
  );
  const known = sources.filter(({ url }) => url !== undefined);
  const order = (one) => `${one.checked} ${one.region} ${one.id}`;
  known.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return [
    ...known.map(({ checked, grade, region, title, url }) =>
      [checked, grade, region, title, url].join("\t"),
    ),
    "",
    `${known.length} 个有网址，${sources.length - known.length} 个没有 / ${known.length} with an address, ${sources.length - known.length} without`,
  ];
}
