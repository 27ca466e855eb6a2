import type { Plugin } from "vite";

const fileName = "manifest.webmanifest";

/** What a telephone must know to put the page among its programs: `manifest.webmanifest`, beside the page. */
export function manifestPlugin(): Plugin {
  return {
    name: "gezhang:manifest",
    apply: "build",
    transformIndexHtml: (_html, { path }) =>
      path === "/index.html"
        ? [{ tag: "link", attrs: { rel: "manifest", href: `./${fileName}` }, injectTo: "head" }]
        : [],
    generateBundle(_options, bundle) {
      const mark = Object.values(bundle).find(
        (file) => file.type === "asset" && file.names.includes("mark.svg"),
      );
      if (mark === undefined) throw new Error("the page has no mark");
      const manifest = {
        name: "个账",
        short_name: "个账",
        description: "职工医保个人账户里的钱怎么用",
        lang: "zh-Hans",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#eef3f0",
        theme_color: "#eef3f0",
        icons: [{ src: mark.fileName, sizes: "any", type: "image/svg+xml" }],
      };
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(manifest) });
    },
  };
}
