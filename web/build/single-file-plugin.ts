import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/** Puts the built page into one file, `gezhang.html`, with a security policy that lets it load nothing at all. */
export function singleFilePlugin(): Plugin {
  return {
    name: "gezhang:single-file",
    apply: "build",
    generateBundle: {
      // The page must be there already.
      order: "post",
      handler(_options, bundle) {
        const html = withMark(textOf(bundle, /^index\.html$/u), textOf(bundle, /\.svg$/u));
        const styles = textOf(bundle, /\.css$/u);
        const script = textOf(bundle, /\.js$/u)
          // In script these are the same strings; in HTML they would end the script, or begin a comment.
          .replace(/<\/(?=script)/giu, "<\\/")
          .replace(/<!--/gu, "\\x3c!--");
        const source = assemble(html, styles, script);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName: "gezhang.html", source });
      },
    },
  };
}

/** The one file of this kind; were there more, something would not be inlined. */
function textOf(bundle: Rolldown.OutputBundle, name: RegExp): string {
  const [file, ...more] = Object.values(bundle).filter(({ fileName }) => name.test(fileName));
  if (file === undefined || more.length > 0) throw new Error(`not one file ${name}`);
  const source = file.type === "chunk" ? file.code : file.source;
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

/** Vite inlines what script and styles name, and leaves the page's own icon where it is. */
function withMark(html: string, mark: string): string {
  const address = `data:image/svg+xml;base64,${Buffer.from(mark).toString("base64")}`;
  return html.replace(/href="[^"]*\.svg"/u, `href="${address}"`);
}

function assemble(html: string, styles: string, script: string): string {
  const parts = [
    [/<script type="module"[^>]*><\/script>/u, ""],
    [/<link rel="stylesheet"[^>]*>/u, `<style>${styles}</style>`],
    // At the end: the first question is on the screen before a megabyte has been read.
    [/<\/body>/u, `<script type="module">${script}</script>\n</body>`],
    [
      /<head>/u,
      `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy(styles, script)}">`,
    ],
  ] as const;
  const whole = parts.reduce((text, [place, part]) => {
    if (!place.test(text)) throw new Error(`the page has no ${place}`);
    return text.replace(place, () => part);
  }, html);
  const outside = /\s(?:src|href)="(?!data:|tel:|#)[^"]*"/u.exec(whole.replace(script, ""));
  if (outside !== null) throw new Error(`not in the file: ${outside[0]}`);
  return whole;
}

function policy(styles: string, script: string): string {
  const hash = (text: string): string =>
    `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(styles)}`,
    "img-src data:",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
