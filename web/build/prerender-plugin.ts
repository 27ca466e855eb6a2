import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";

const root = dirname(fileURLToPath(new URL(".", import.meta.url)));

/** Writes the start page into the HTML, so that the first question is there before any script has run. */
export function prerenderPlugin(plugins: () => Plugin[]): Plugin {
  return {
    name: "gezhang:prerender",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const { module } = await runnerImport<{ prerender(): string }>(
          `${root}/src/prerender.tsx`,
          {
            root,
            configFile: false,
            logLevel: "warn",
            oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
            plugins: [withoutStyles(), ...plugins()],
          },
        );
        return html.replace("<!--start-page-->", module.prerender());
      },
    },
  };
}

/** The styles come from the page's own build; here only the markup is wanted. */
function withoutStyles(): Plugin {
  const empty = "\0gezhang:no-styles";
  return {
    name: "gezhang:no-styles",
    enforce: "pre",
    resolveId: (source) => (source.endsWith(".css") ? empty : undefined),
    load: (module) => (module === empty ? "" : undefined),
  };
}
