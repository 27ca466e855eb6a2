import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { runLogged } from "../../wasm/toolchain/commands.mjs";
import { withLock } from "../../wasm/toolchain/lock.mjs";
import { cacheFolder, kLogs } from "../../wasm/toolchain/places.mjs";
import { Stop } from "../../wasm/toolchain/stop.mjs";

/**
 * Chromiums of earlier years, as the npm registry keeps them for servers without a system of their
 * own. They are no dependencies of the project: 145 MB that only these tests want, and two versions
 * of one package. So they are fetched once for the user, each checked against its sum.
 */
const kPackages = {
  80: {
    name: "chrome-aws-lambda@2.1.1",
    file: "chrome-aws-lambda-2.1.1.tgz",
    sha512:
      "Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
  },
  92: {
    name: "chrome-aws-lambda@10.1.0",
    file: "chrome-aws-lambda-10.1.0.tgz",
    sha512:
      "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
  106: {
    name: "@sparticuz/chromium@106.0.2",
    file: "sparticuz-chromium-106.0.2.tgz",
    sha512:
      "YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==",
  },
};

export const oldChromiums = Object.keys(kPackages).map(Number);

/** Where the program of that version is, once it has been provided. */
export const oldChromium = (version) =>
  path.join(cacheFolder(), "engines", `chromium-${version}`, "chromium");

/** Fetches what is not there yet. */
export async function provideOldChromiums(progress = () => {}) {
  const missing = () => oldChromiums.filter((version) => !existsSync(oldChromium(version)));
  if (missing().length === 0) return "all there";
  const lock = path.join(cacheFolder(), "engines.lock");
  return withLock(
    lock,
    () => progress("another run is fetching them; waiting"),
    async () => {
      const fetched = missing();
      for (const version of fetched) {
        progress(`fetching ${kPackages[version].name}`);
        await provide(version);
      }
      return `fetched ${fetched.join(", ")}`;
    },
  );
}

/** The folder appears under its name only when it is whole. */
async function provide(version) {
  const home = path.dirname(oldChromium(version));
  const workshop = `${home}.new`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });

  const { name, file, sha512 } = kPackages[version];
  const run = (command, ...parameters) =>
    runLogged(command, parameters, {
      log: path.join(kLogs, `old-chromium-${version}.log`),
      cwd: workshop,
    });
  await run("npm", "pack", name, "--pack-destination", workshop);
  const archive = path.join(workshop, file);
  if (createHash("sha512").update(readFileSync(archive)).digest("base64") !== sha512) {
    throw new Stop(`${name} is not the package that it was`);
  }
  await run("tar", "-xzf", file, "--strip-components=2", "package/bin/chromium.br");
  const packed = path.join(workshop, "chromium.br");
  const program = path.join(workshop, "chromium");
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(program, { mode: 0o755 }),
  );
  rmSync(packed);
  rmSync(archive);
  renameSync(workshop, home);
}
