import { createHash } from "node:crypto";
import {
  closeSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { debianMirrors, readSources } from "./apt-sources.mjs";
import { capture, pipe } from "./commands.mjs";
import { PrivateApt } from "./private-apt.mjs";
import { Stop } from "./stop.mjs";

/**
 * Makes an Emscripten out of the packages of Debian 13 on a machine with any older Debian, inside
 * one folder.
 *
 * Debian 12's own Emscripten is too old, and installing Debian 13's would upgrade libc. So its
 * packages are unpacked beside the system, and every program is made to use the folder's own loader
 * and libraries.
 */
export const kRelease = "trixie";
export const kVersion = "3.1.69";

const kRuntimeLibraries = [
  ...["libc6", "libstdc++6", "libgcc-s1", "libllvm19", "libclang-cpp19"],
  // What libLLVM itself is linked with.
  ...[
    "libffi8",
    "libedit2",
    "libbsd0",
    "libmd0",
    "libtinfo6",
    "libz3-4",
    "zlib1g",
    "libzstd1",
    "libxml2",
    "liblzma5",
  ],
];

/**
 * Package → what tar is to leave out or take. Compiled documentation, tests and unused tools are
 * most of the weight.
 */
const kPackages = {
  emscripten: [
    "--exclude=./usr/share/emscripten/test",
    // The ready-made system libraries: of 1.6 GB, all but the plain static ones (no threads, no
    // sanitizers).
    ...["*/pic", "*/lto-pic", "*-mt[-.]*", "*-ww[-.]*", "*asan*", "*[lu]*san_*"].map(
      (name) => `--exclude=${name}`,
    ),
  ],
  "node-acorn": ["./usr/share/nodejs/acorn"],
  binaryen: [],
  "clang-19": [],
  "libclang-common-19-dev": [],
  "lld-19": [],
  "llvm-19": ["ar", "ranlib", "nm", "objcopy", "strip", "cxxfilt", "dwarfdump", "dwp"].map(
    (tool) => `./usr/lib/llvm-19/bin/llvm-${tool}`,
  ),
  // Run from the folder, so that the machine need not have it.
  patchelf: [],
  ...Object.fromEntries(kRuntimeLibraries.map((name) => [name, ["--exclude=*/gconv"]])),
};

/** The folders of a finished tree. */
export function layout(tree) {
  return {
    emscripten: path.join(tree, "usr/share/emscripten"),
    llvm: path.join(tree, "usr/lib/llvm-19/bin"),
    binaryen: path.join(tree, "usr"),
  };
}

/** Whether this machine can follow the recipe: apt, dpkg and Debian's signing keys. */
export function isDebian() {
  return (
    existsSync("/etc/debian_version") &&
    existsSync("/usr/share/keyrings/debian-archive-keyring.gpg")
  );
}

/**
 * Downloads and unpacks into `workshop/tree`, to be moved to `home` afterwards: a program names its
 * loader by an absolute path, so the paths written are those of `home`. Returns what was used, for
 * the record.
 */
export async function assemble(workshop, home, { log, progress }) {
  const packages = await download(workshop, { log, progress });
  progress("unpacking");
  const tree = path.join(workshop, "tree");
  mkdirSync(tree);
  await Promise.all(packages.map(({ package: name, file }) => unpack(name, file, tree)));
  progress("setting up");
  adopt(tree, home);
  configure(tree, home);
  return packages.map(({ package: name, file, sha256 }) => ({
    package: name,
    file: path.basename(file),
    sha256,
  }));
}

async function download(workshop, { log, progress }) {
  progress(`reading Debian's ${kRelease} package lists`);
  const { apt, mirror } = await reachDebian(workshop, log);
  const packages = apt.describe(Object.keys(kPackages));
  const emscripten = packages.find(({ package: name }) => name === "emscripten");
  if (!path.basename(emscripten.file).startsWith(`emscripten_${kVersion}`)) {
    throw new Stop(
      `${mirror} offers ${path.basename(emscripten.file)}, not Emscripten ${kVersion}`,
    );
  }

  const total = packages.reduce((sum, { size }) => sum + size, 0);
  const here = () =>
    packages.reduce(
      (sum, { file }) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  const watching = setInterval(
    () => progress(`downloading, ${megabytes(here())} of ${megabytes(total)} MB`),
    500,
  );
  try {
    await apt.download(packages.map(({ package: name }) => name));
  } finally {
    clearInterval(watching);
  }
  await Promise.all(packages.map(verify));
  return packages;
}

const megabytes = (bytes) => Math.round(bytes / 1e6);

/** The first of the machine's mirrors that has the release, signed by Debian. */
async function reachDebian(workshop, log) {
  const { VERSION_CODENAME: codename } = parseOsRelease(readFileSync("/etc/os-release", "utf8"));
  const mirrors = debianMirrors(readSources(), codename);
  if (mirrors.length === 0) {
    throw new Stop("no Debian mirror is named in apt's sources; Emscripten comes from there");
  }
  const refusals = [];
  for (const [index, mirror] of mirrors.entries()) {
    const apt = new PrivateApt(path.join(workshop, `apt-${index}`), {
      mirror,
      suite: kRelease,
      log,
    });
    try {
      await apt.update();
      return { apt, mirror };
    } catch (error) {
      refusals.push(`${mirror}:\n${error.message}`);
    }
  }
  throw new Stop(`no mirror in apt's sources has Debian's ${kRelease}\n${refusals.join("\n\n")}`);
}

function parseOsRelease(text) {
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)="?(.*?)"?$/gm)].map(([, name, value]) => [name, value]),
  );
}

/** apt has compared the sums already; this guards what lies on the disk now, and costs a second. */
async function verify({ file, sha256 }) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  if (hash.digest("hex") !== sha256) {
    throw new Stop(`${path.basename(file)} is not what Debian's signed lists describe`);
  }
}

async function unpack(name, file, tree) {
  const always = ["--exclude=./usr/share/doc", "--exclude=./usr/share/man"];
  await pipe(
    ["dpkg-deb", "--fsys-tarfile", file],
    ["tar", "-x", "-C", tree, ...always, ...kPackages[name]],
  );
}

/**
 * Ties every program to the loader and the libraries in the folder: none of the system's are of the
 * right release.
 */
function adopt(tree, home) {
  const [multiarch] = readdirSync(path.join(tree, "usr/lib")).filter((name) =>
    name.endsWith("-linux-gnu"),
  );
  const libraries = path.join("usr/lib", multiarch);
  const loader = readdirSync(path.join(tree, libraries)).find((name) =>
    /^ld-linux.*\.so\.\d+$/.test(name),
  );
  const inTree = (...names) => path.join(tree, libraries, ...names);

  const run = (program, ...parameters) => {
    const found = capture(inTree(loader), ["--library-path", inTree(), program, ...parameters]);
    if (found.status !== 0) throw new Stop(`${program} ${parameters.join(" ")}\n${found.errors}`);
    return found.output;
  };
  // Not one of the programs: it cannot patch itself while it runs, and has no use afterwards.
  const patchelf = `${tree}.patchelf`;
  renameSync(path.join(tree, "usr/bin/patchelf"), patchelf);
  const patch = (...parameters) => run(patchelf, ...parameters).trim();

  const programs = [path.join(tree, "usr/bin"), layout(tree).llvm].flatMap(elfFiles);
  for (const program of programs) {
    patch("--set-interpreter", path.join(home, libraries, loader), program);
    // An rpath, unlike a runpath, also finds what the libraries need, and wins over
    // LD_LIBRARY_PATH.
    patch("--force-rpath", "--set-rpath", path.join(home, libraries), program);
  }
  // A library with a runpath of its own would not look where the program says.
  for (const library of elfFiles(inTree())) {
    if (library !== inTree(loader) && patch("--print-rpath", library)) {
      patch("--remove-rpath", library);
    }
  }
  for (const program of programs) {
    const missing = capture(inTree(loader), ["--library-path", inTree(), "--list", program])
      .output.split("\n")
      .filter((line) => line.includes("=>") && !line.includes(inTree()));
    if (missing.length > 0) {
      throw new Stop(`${program} needs what was not fetched:\n${missing.join("\n")}`);
    }
  }
}

/** Regular files that begin as an ELF file does; links lead to one of these. */
function elfFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(folder, entry.name))
    .filter((file) => firstBytes(file, 4) === "\x7fELF");
}

function firstBytes(file, count) {
  const bytes = Buffer.alloc(count);
  const descriptor = openSync(file, "r");
  readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes.toString("latin1");
}

function configure(tree, home) {
  const { emscripten } = layout(tree);
  // Debian's Node looks for modules in /usr/share/nodejs; other Nodes only beside the program.
  cpSync(path.join(tree, "usr/share/nodejs/acorn"), path.join(emscripten, "node_modules/acorn"), {
    recursive: true,
  });
  const settings = {
    LLVM_ROOT: layout(home).llvm,
    BINARYEN_ROOT: layout(home).binaryen,
    CACHE: path.join(layout(home).emscripten, "cache"),
    // By name: the Node that is here today may be gone after an update.
    NODE_JS: "node",
  };
  const text = Object.entries(settings).map(
    ([name, value]) => `${name} = ${JSON.stringify(value)}\n`,
  );
  writeFileSync(path.join(emscripten, ".emscripten"), text.join(""));
}
