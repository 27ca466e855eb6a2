/**
 * `npm run hosting:nginx -- --root /srv/gezhang --name gezhang.example`: writes a configuration of nginx that serves the
 * built page with the headers and cache rules of `web/headers.mjs`, which are written nowhere else.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { cacheControl, headers } from "../headers.mjs";

/** What nginx itself does not know, or knows under an older name. */
const kTypes = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js mjs",
  "application/json": "json",
  "application/wasm": "wasm",
  "application/manifest+json": "webmanifest",
  "image/svg+xml": "svg",
  "text/markdown": "md",
};

/**
 * A `server` block. `listen`: an address, a port, or several words as nginx takes them; `name`: the host's name; `root`: the
 * folder with the built page; `brotli`: whether nginx has the module that serves the `.br` files; `ancestors`: whose pages
 * may frame this one, as in a security policy (`'self' https://city.example`); absent: anybody's.
 */
export function nginxServer({ listen = "80", name = "_", root, brotli = true, ancestors }) {
  const sent = { ...headers };
  // A page cannot say this of itself in its HTML; only a header counts.
  if (ancestors) sent["Content-Security-Policy"] += `; frame-ancestors ${ancestors}`;
  return `server {
  listen ${listen};
  server_name ${name};
  root ${quoted(root)};
  server_tokens off;
  charset utf-8;
  charset_types text/css text/markdown text/javascript application/json application/manifest+json image/svg+xml;

  types {
${lines(
  Object.entries(kTypes).map(([type, endings]) => `${type} ${endings};`),
  4,
)}
  }
  default_type application/octet-stream;

  # The build has laid a .gz and a .br beside every file that gains by it.
  gzip_static on;
${brotli ? "  brotli_static on;\n" : ""}  gzip_vary on;

  # "always": with a 404 as well.
${lines(
  Object.entries(sent).map(([header, value]) => `add_header ${header} ${quoted(value)} always;`),
  2,
)}
  add_header Cache-Control $gezhang_cache always;

  # Files as they are, and nothing else: no folder, no page of our own for what is not there.
  location / {
    limit_except GET { deny all; }
    try_files $uri =404;
  }
  location = / {
    limit_except GET { deny all; }
    try_files /index.html =404;
  }
  # The compressed files are another form of a file, not files of their own.
  location ~ \\.(?:br|gz)$ {
    return 404;
  }
}
`;
}

/** Stands beside the server, in nginx's `http` block: the cache rule of each address. */
export function nginxCacheMap() {
  return `map "$status$uri" $gezhang_cache {
  # Their names change with their content. That one is not there must not be kept for a year.
  ~^(?:200|206|304)/assets/ ${quoted(cacheControl("/assets/"))};
  default ${quoted(cacheControl("/"))};
}
`;
}

function quoted(text) {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function lines(all, indent) {
  return all.map((line) => " ".repeat(indent) + line).join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: fileURLToPath(new URL("../dist", import.meta.url)) },
      name: { type: "string", default: "_" },
      listen: { type: "string", default: "80" },
      ancestors: { type: "string" },
      "no-brotli": { type: "boolean", default: false },
      out: {
        type: "string",
        default: fileURLToPath(new URL("../../build/hosting/nginx.conf", import.meta.url)),
      },
    },
  });
  const { root, name, listen, ancestors, out } = values;
  const brotli = !values["no-brotli"];
  const written = [nginxCacheMap(), nginxServer({ root, name, listen, ancestors, brotli })];
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, written.join("\n"));
  console.log(out);
}
