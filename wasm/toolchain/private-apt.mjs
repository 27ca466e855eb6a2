import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { capture, runLogged } from "./commands.mjs";
import { Stop } from "./stop.mjs";

const kDebianKeys = "/usr/share/keyrings/debian-archive-keyring.gpg";

/**
 * An apt of its own in `folder`: its own lists, cache and an empty idea of what is installed, so
 * that it can look at another release of Debian while the machine's own apt neither knows nor
 * changes. It needs no root.
 *
 * The machine's settings for reaching a mirror (proxies, credentials) still hold, since those files
 * are read first.
 */
export class PrivateApt {
  constructor(folder, { mirror, suite, log }) {
    this.log_ = log;
    this.archives_ = path.join(folder, "archives");
    const inside = (...names) => path.join(folder, ...names);
    for (const name of ["lists/partial", "cache/archives/partial", "archives"]) {
      mkdirSync(inside(name), { recursive: true });
    }
    writeFileSync(inside("status"), "");
    writeFileSync(
      inside("debian.sources"),
      `Types: deb\nURIs: ${mirror}\nSuites: ${suite}\nComponents: main\nSigned-By: ${kDebianKeys}\n`,
    );
    this.configuration_ = inside("apt.conf");
    writeFileSync(
      this.configuration_,
      [
        `Dir::State::Lists "${inside("lists")}";`,
        `Dir::State::status "${inside("status")}";`,
        `Dir::Cache "${inside("cache")}";`,
        `Dir::Etc::SourceList "${inside("debian.sources")}";`,
        'Dir::Etc::SourceParts "/dev/null";',
        'Dir::Etc::Preferences "/dev/null";',
        'Dir::Etc::PreferencesParts "/dev/null";',
        "#clear APT::Default-Release;",
        "#clear APT::Update::Post-Invoke;",
        "#clear APT::Update::Post-Invoke-Success;",
        // Nothing unsigned, whatever the machine's own settings allow.
        'Acquire::AllowInsecureRepositories "false";',
        'APT::Get::AllowUnauthenticated "false";',
        // apt as root drops to a user of its own, who cannot write into somebody's cache folder.
        'APT::Sandbox::User "root";',
        'Acquire::Languages "none";',
        'Acquire::Retries "3";',
        "",
      ].join("\n"),
    );
  }

  async update() {
    await this.run_("update", "--error-on=any");
  }

  /**
   * What a download would bring, from the signed lists: a { package, file, size, sha256 } for each
   * that was asked for.
   */
  describe(packages) {
    const { output } = capture("apt-get", [
      "-c",
      this.configuration_,
      "download",
      "--print-uris",
      ...packages,
    ]);
    const offers = [
      ...output.matchAll(/^'[^']+' (([^\s_]+)_\S+) (\d+) SHA256:([0-9a-f]{64})$/gm),
    ].map(([, file, name, size, sha256]) => ({
      package: name,
      file: path.join(this.archives_, file),
      size: Number(size),
      sha256,
    }));
    const lacking = packages.filter((name) => !offers.some((offer) => offer.package === name));
    if (lacking.length > 0) {
      throw new Stop(`Debian's lists do not name, with its SHA-256: ${lacking.join(", ")}`);
    }
    return offers;
  }

  async download(packages) {
    await this.run_("download", ...packages);
  }

  async run_(verb, ...parameters) {
    await runLogged("apt-get", ["-c", this.configuration_, "-q", verb, ...parameters], {
      log: this.log_,
      cwd: this.archives_,
    });
  }
}
