import { groups } from "virtual:gezhang/studio-files";

/** Texts by the paths of their files below `policies/`. */
export type Files = Readonly<Record<string, string>>;

export type Group = (typeof groups)[number];

export interface PublishedRegion {
  readonly name: string;
  readonly code: string;
  readonly group: string;
}

export const nation = "100000";
const base = "base";

/** The provinces, after the group of what every region needs. */
export const published: readonly Group[] = groups;

const regions: readonly PublishedRegion[] = groups.flatMap((group) =>
  group.regions.map(({ name, code }) => ({ name, code, group: group.id })),
);

export function publishedRegion(code: string): PublishedRegion | undefined {
  return regions.find((region) => region.code === code);
}

/** The group that a new region of this code belongs to: that of its province, if it has files. */
export function groupOf(code: string): string {
  const known = publishedRegion(code)?.group;
  if (known !== undefined) return known;
  const neighbour = regions.find((region) => region.code.slice(0, 2) === code.slice(0, 2));
  return neighbour?.group ?? base;
}

/**
 * The files that a region's rules are judged by: what every region needs and its province. The nation's are inherited
 * everywhere, so there it is all that there is.
 */
export async function fetchFilesFor(code: string): Promise<Files> {
  const group = groupOf(code);
  const wanted = groups.filter(({ id }) => code === nation || id === base || id === group);
  const fetched = await Promise.all(wanted.map(fetchGroup));
  return Object.assign({}, ...fetched);
}

const kept = new Map<string, Promise<Files>>();

function fetchGroup({ id, address }: Group): Promise<Files> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const fetching = fetchFiles(address);
  kept.set(id, fetching);
  // What failed is tried again when it is asked for again.
  fetching.catch(() => kept.delete(id));
  return fetching;
}

async function fetchFiles(address: string): Promise<Files> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return ((await response.json()) as { files: Files }).files;
}
