import { describe, expect, test } from "vitest";
import { debianMirrors, parseSources } from "../../wasm/toolchain/apt-sources.mjs";

const kDebianKeys = "/usr/share/keyrings/debian-archive-keyring.gpg";

describe("apt's sources", () => {
  test("are read from deb822 files, with comments, folded lines and several addresses", () => {
    const text = `# written by the installer
Types: deb deb-src
# URIs: http://old.example/debian
URIs: http://one.example/debian http://two.example/debian
Suites: bookworm
 bookworm-updates
Components: main contrib
Signed-By: ${kDebianKeys}

Types: deb
URIs: http://one.example/debian-security
Suites: bookworm-security
Components: main
`;
    expect(parseSources("debian.sources", text)).toEqual([
      {
        types: ["deb", "deb-src"],
        uris: ["http://one.example/debian", "http://two.example/debian"],
        suites: ["bookworm", "bookworm-updates"],
        components: ["main", "contrib"],
        signedBy: kDebianKeys,
      },
      {
        types: ["deb"],
        uris: ["http://one.example/debian-security"],
        suites: ["bookworm-security"],
        components: ["main"],
        signedBy: undefined,
      },
    ]);
  });

  test("leave out a stanza that is not enabled", () => {
    const text =
      "Enabled: no\nTypes: deb\nURIs: http://a.example/debian\nSuites: bookworm\nComponents: main\n";
    expect(parseSources("a.sources", text)).toEqual([]);
  });

  test("are read from one-line files, with and without options", () => {
    const text = `# deb http://off.example/debian bookworm main
deb http://one.example/debian bookworm main contrib # ours
deb [ arch=amd64 signed-by=${kDebianKeys} ] https://two.example/debian/ stable main
deb-src http://one.example/debian bookworm main
`;
    expect(parseSources("sources.list", text)).toEqual([
      {
        types: ["deb"],
        uris: ["http://one.example/debian"],
        suites: ["bookworm"],
        components: ["main", "contrib"],
        signedBy: undefined,
      },
      {
        types: ["deb"],
        uris: ["https://two.example/debian/"],
        suites: ["stable"],
        components: ["main"],
        signedBy: kDebianKeys,
      },
      {
        types: ["deb-src"],
        uris: ["http://one.example/debian"],
        suites: ["bookworm"],
        components: ["main"],
        signedBy: undefined,
      },
    ]);
  });

  test("in a file with another ending count for nothing, as with apt", () => {
    expect(parseSources("a.list.disabled", "deb http://a.example/debian bookworm main")).toEqual(
      [],
    );
  });
});

describe("Debian's mirrors", () => {
  const source = (uri, more = {}) => ({
    types: ["deb"],
    uris: [uri],
    suites: ["bookworm"],
    components: ["main"],
    ...more,
  });

  test("are those for the release itself, the one that Debian's keys sign first", () => {
    const sources = [
      source("https://tools.example/node", { signedBy: "/usr/share/keyrings/tools.gpg" }),
      source("http://one.example/mirror", { signedBy: kDebianKeys }),
      source("http://one.example/debian-security", { suites: ["bookworm-security"] }),
      source("http://one.example/source", { types: ["deb-src"] }),
      source("https://other.example/apt", { components: ["stable"] }),
      source("http://two.example/debian/"),
    ];
    expect(debianMirrors(sources, "bookworm")).toEqual([
      "http://one.example/mirror",
      "http://two.example/debian/",
      "https://tools.example/node",
    ]);
  });

  test("are none where no source names the release", () => {
    expect(debianMirrors([source("http://one.example/ubuntu")], "noble")).toEqual([]);
  });
});
