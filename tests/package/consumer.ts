import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../build/package/", import.meta.url));

/** Somebody else's project, with the package in it as its tarball has it. */
export interface Consumer {
  readonly folder: string;
  /** The files of the tarball, in order. */
  readonly packed: readonly string[];
  write(name: string, text: string): string;
  remove(): void;
}

export function createConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "gezhang-consumer-"));
  const inFolder = (name: string): string => join(folder, name);
  const write = (name: string, text: string): string => {
    mkdirSync(dirname(inFolder(name)), { recursive: true });
    writeFileSync(inFolder(name), text);
    return inFolder(name);
  };
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const reply = execFileSync("npm", pack, {
    cwd: built,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [tarball] = JSON.parse(reply) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  const installed = inFolder("node_modules/gezhang");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", inFolder(tarball.filename), "-C", installed, "--strip", "1"]);
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  return {
    folder,
    packed: tarball.files.map((file) => file.path).sort(),
    write,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
