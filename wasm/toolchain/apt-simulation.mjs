/**
 * What `apt-get --simulate install` says that it would do to packages that are there already:
 *
 *   Inst libc6 [2.36-9] (2.36-10 Debian:12 [amd64])   an upgrade: the old version in brackets
 *   Inst cmake (3.25.1-1 Debian:12 [amd64])           new
 *   Remv exim4 [4.96]
 */
export function upgradesAndRemovals(output) {
  const names = (pattern) => [...output.matchAll(pattern)].map(([, name]) => name);
  return { upgraded: names(/^Inst (\S+) \[/gm), removed: names(/^(?:Remv|Purg) (\S+)/gm) };
}
