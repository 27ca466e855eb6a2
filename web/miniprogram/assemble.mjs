/**
 * Assembles the mini-programs into `build/miniprogram/{wechat,alipay}`, each ready to be opened in its host's tool: the
 * engine from the npm package, the policies of the chosen provinces, what both share, and the host's own files.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runLogged } from "../../wasm/toolchain/commands.mjs";
import { kBuild, kLogs, kNodeTools, kRoot } from "../../wasm/toolchain/places.mjs";
import { Stop } from "../../wasm/toolchain/stop.mjs";

const kMiniPrograms = path.join(kBuild, "miniprogram");
const kHere = path.join(kRoot, "web", "miniprogram");
const kShared = path.join(kHere, "shared");
const kPackage = path.join(kBuild, "package");

/** How each host writes templates and styles, and which files of the engine it loads. */
const kHosts = {
  wechat: { template: "wxml", style: "wxss", engine: ["gezhang.wasm.br"] },
  alipay: { template: "axml", style: "acss", engine: [] },
};

/** `provinces`: their codes, 310000; all of them where none is named. */
export async function assembleMiniPrograms({
  provinces = [],
  target = kMiniPrograms,
  onLine = () => {},
} = {}) {
  const packs = chosenPacks(provinces);
  rmSync(target, { recursive: true, force: true });
  for (const [name, host] of Object.entries(kHosts)) {
    const folder = path.join(target, name);
    cpSync(path.join(kHere, name), folder, { recursive: true });
    writeEngine(folder, name, host);
    writePages(folder, host);
    writeHashes(folder, packs);
    await writeShared(folder, onLine);
  }
  writePacksAsFiles(path.join(target, "wechat"), packs);
  writePacksAsScript(path.join(target, "alipay"), packs);
}

/** What every place needs, and the provinces: their names and hashes as the bundle's index has them. */
function chosenPacks(provinces) {
  const index = readFileSync(path.join(kPackage, "policies", "index.json"), "utf8");
  const { packs } = JSON.parse(index);
  const unknown = provinces.filter((code) => !packs.some(({ name }) => name === code));
  if (unknown.length > 0) throw new Stop(`no policies of a province: ${unknown.join(", ")}`);
  const isChosen = ({ name }) =>
    name === "base" || provinces.length === 0 || provinces.includes(name);
  return packs.filter(isChosen).map(({ name, sha256 }) => ({
    name,
    sha256,
    text: readFileSync(path.join(kPackage, "policies", `${name}.json`), "utf8"),
  }));
}

function writeEngine(folder, name, { engine }) {
  mkdirSync(path.join(folder, "gezhang"));
  for (const file of ["index.js", ...engine]) {
    cpSync(path.join(kPackage, name, file), path.join(folder, "gezhang", file));
  }
}

async function writeShared(folder, onLine) {
  const build = ["build", "--config", path.join(kHere, "vite.config.ts"), "--emptyOutDir"];
  await runLogged(
    path.join(kNodeTools, "vite"),
    [...build, "--outDir", path.join(folder, "shared")],
    { log: path.join(kLogs, "miniprogram.log"), cwd: kRoot, onLine },
  );
  cpSync(path.join(kShared, "settings.js"), path.join(folder, "settings.js"));
}

/** Each page: its template in the host's words, its options, and the script that hands them over. */
function writePages(folder, { template, style }) {
  writeFileSync(
    path.join(folder, "pages.js"),
    'const { createPages } = require("./shared/index.js");\n\n' +
      'module.exports = createPages(require("./host.js"), require("./settings.js"));\n',
  );
  cpSync(path.join(kShared, "markup", "app.wxss"), path.join(folder, `app.${style}`));
  const names = readdirSync(path.join(kShared, "markup")).filter((name) => name.endsWith(".wxml"));
  for (const file of names) {
    const name = path.basename(file, ".wxml");
    const page = path.join(folder, "pages", name);
    mkdirSync(page, { recursive: true });
    const markup = readFileSync(path.join(kShared, "markup", file), "utf8");
    const written = template === "axml" ? asAxml(markup) : markup;
    writeFileSync(path.join(page, `${name}.${template}`), written);
    writeFileSync(path.join(page, `${name}.json`), "{}\n");
    const script = `Page(require("../../pages.js").${name});\n`;
    writeFileSync(path.join(page, `${name}.js`), script);
  }
}

/** Alipay writes templates as WeChat does but for the names of directives, events and roles. */
function asAxml(markup) {
  return markup
    .replaceAll(" wx:", " a:")
    .replaceAll(" aria-role=", " role=")
    .replace(/ bind(\w)(\w*)=/gu, (_all, first, rest) => ` on${first.toUpperCase()}${rest}=`);
}

function writeHashes(folder, packs) {
  const lines = packs.map(({ name, sha256 }) => `  "${name}": "${sha256}",\n`);
  writeFileSync(path.join(folder, "hashes.js"), `module.exports = {\n${lines.join("")}};\n`);
}

function writePacksAsFiles(folder, packs) {
  mkdirSync(path.join(folder, "policies"));
  for (const { name, text } of packs) {
    writeFileSync(path.join(folder, "policies", `${name}.json`), text);
  }
}

/** A script a pack, and one that names them all: a host without files bundles only what is named by a text. */
function writePacksAsScript(folder, packs) {
  mkdirSync(path.join(folder, "policies"));
  for (const { name, text } of packs) {
    writeFileSync(
      path.join(folder, "policies", `${name}.js`),
      `module.exports = ${quoted(text)};\n`,
    );
  }
  const lines = packs.map(({ name }) => `  "${name}": () => require("./policies/${name}.js"),\n`);
  writeFileSync(path.join(folder, "packs.js"), `module.exports = {\n${lines.join("")}};\n`);
}

/** In single quotes, since JSON is full of the double ones; before 2019 two line ends of Unicode ended a text. */
function quoted(text) {
  const escaped = text
    .replace(/[\\']/gu, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `'${escaped}'`;
}
