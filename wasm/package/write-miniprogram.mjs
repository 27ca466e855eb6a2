/**
 * Puts the engine for mini-programs into the npm package: a folder for WeChat and one for Alipay, each a CommonJS module
 * in the words of ECMAScript 2018 that stands alone, so that it can be copied as it is.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { kBuild, kRoot } from "../toolchain/places.mjs";
import { miniProgramTypes } from "./miniprogram-types.mjs";

const kSources = path.join(kRoot, "wasm", "package", "miniprogram");

export async function writeMiniPrograms(packageFolder) {
  for (const host of ["wechat", "alipay"]) await writeHost(packageFolder, host);
  writeWechatFiles(path.join(packageFolder, "wechat"));
}

async function writeHost(packageFolder, host) {
  const folder = path.join(packageFolder, host);
  mkdirSync(folder);
  // The package's node modules are in place only when this runs.
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(kSources, `${host}.ts`)],
    outfile: path.join(folder, "index.js"),
    bundle: true,
    minify: true,
    format: "cjs",
    target: "es2018",
    charset: "utf8",
    logLevel: "warning",
    plugins: [builtModules()],
  });
  writeFileSync(path.join(folder, "index.d.ts"), miniProgramTypes(host));
  // The package's own modules are ES modules.
  writeFileSync(path.join(folder, "package.json"), '{ "type": "commonjs" }\n');
}

function writeWechatFiles(folder) {
  // WeChat's tool copies this folder to miniprogram_npm/gezhang, where `gezhang/wechat` is then this file.
  writeFileSync(path.join(folder, "wechat.js"), 'module.exports = require("./index.js");\n');
  const wasm = readFileSync(path.join(kBuild, "wasm", "gezhang.wasm"));
  writeFileSync(path.join(folder, "gezhang.wasm"), wasm);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(
    path.join(folder, "gezhang.wasm.br"),
    brotliCompressSync(wasm, {
      params: { ...quality, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length },
    }),
  );
}

/** In the tree the built modules lie in `build/wasm`. */
function builtModules() {
  return {
    name: "gezhang:built-modules",
    setup(build) {
      build.onResolve({ filter: /^\.\/gezhang-(?:wechat|twin)\.mjs$/ }, ({ path: name }) => ({
        path: path.join(kBuild, "wasm", name),
      }));
    },
  };
}
