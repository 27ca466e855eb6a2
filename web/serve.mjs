import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";
import { cacheControl, headers } from "./headers.mjs";

/**
 * Serves the built page in the folder `root` as a careful host would. Where `port` is taken, the
 * next free one is used; port 0 is any free one. Gives { url, close }.
 */
export async function serve({ root, port = 0, host = "127.0.0.1" }) {
  const files = sirv(root, {
    etag: true,
    // As the build has laid them beside the files.
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => response.setHeader("Cache-Control", cacheControl(pathname)),
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await listen(server, port, host);
  return {
    url: `http://${host}:${server.address().port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function listen(server, port, host) {
  for (;;) {
    server.listen(port, host);
    try {
      await once(server, "listening");
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      ++port;
    }
  }
}
