import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { capture } from "./commands.mjs";

/**
 * What apt is told to read, from its own files, in both formats of sources.list(5). (`apt-get
 * indextargets` would tell the same, but only after an `apt-get update`, and a fresh container
 * image has had none.)
 *
 * An entry: { types, uris, suites, components, signedBy }.
 */
export function readSources() {
  const { SOURCE_LIST, SOURCE_PARTS } = aptFolders();
  const parts = existsSync(SOURCE_PARTS) ? readdirSync(SOURCE_PARTS).sort() : [];
  return [SOURCE_LIST, ...parts.map((name) => path.join(SOURCE_PARTS, name))]
    .filter((file) => existsSync(file))
    .flatMap((file) => parseSources(file, readFileSync(file, "utf8")));
}

function aptFolders() {
  const { output } = capture("apt-config", [
    ...["shell", "SOURCE_LIST", "Dir::Etc::sourcelist/f"],
    ...["SOURCE_PARTS", "Dir::Etc::sourceparts/d"],
  ]);
  return Object.fromEntries(
    [...output.matchAll(/^(\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
}

/**
 * The file's ending settles its format, and apt ignores other endings: `debian.list.disabled`
 * counts for nothing.
 */
export function parseSources(file, text) {
  if (file.endsWith(".list")) return parseLines(text);
  if (file.endsWith(".sources")) return parseStanzas(text);
  return [];
}

/** `deb [signed-by=/a.gpg arch=amd64] http://host/debian bookworm main contrib` */
function parseLines(text) {
  return text.split("\n").flatMap((line) => {
    const match = /^\s*(deb|deb-src)\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)([^#]*)/.exec(line);
    if (!match) return [];
    const [, type, options = "", uri, suite, components] = match;
    const signedBy = /(?:^|\s)signed-by=(\S+)/.exec(options)?.[1];
    return [
      { types: [type], uris: [uri], suites: [suite], components: words(components), signedBy },
    ];
  });
}

/**
 * deb822: fields of a stanza, continued by lines that begin with a space; a comment may stand
 * between them.
 */
function parseStanzas(text) {
  const withoutComments = text.replace(/^#.*\n?/gm, "");
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    const unfolded = stanza.replace(/\n[ \t]+/g, " ");
    const fields = new Map(
      [...unfolded.matchAll(/^([\w-]+):[ \t]*(.*)$/gm)].map(([, name, value]) => [
        name.toLowerCase(),
        value.trim(),
      ]),
    );
    if (!fields.has("uris") || /^(no|false|0)$/i.test(fields.get("enabled") ?? "yes")) return [];
    const list = (name) => words(fields.get(name) ?? "");
    const signedBy = fields.get("signed-by");
    return [
      {
        types: list("types"),
        uris: list("uris"),
        suites: list("suites"),
        components: list("components"),
        signedBy,
      },
    ];
  });
}

const words = (text) => text.trim().split(/\s+/).filter(Boolean);

/**
 * The mirrors from which this machine gets Debian itself, likeliest first. Others publish for the
 * same release under the same names, so this is a guess; that it is Debian's is settled by the
 * signature on what comes from it.
 */
export function debianMirrors(sources, codename) {
  const suites = new Set([codename, "stable", "oldstable", "testing", "unstable", "sid"]);
  const likelihood = ({ signedBy = "", uris }) =>
    (signedBy.includes("debian-archive") ? 2 : 0) + (/\/debian\/?$/.test(uris[0]) ? 1 : 0);
  const mirrors = sources
    .filter(({ types, components }) => types.includes("deb") && components.includes("main"))
    .filter((source) => source.suites.some((suite) => suites.has(suite)))
    .sort((a, b) => likelihood(b) - likelihood(a))
    .flatMap(({ uris }) => uris);
  return [...new Set(mirrors)];
}
