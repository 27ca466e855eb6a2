/** The real nginx in a folder of its own, on a port that needs no root: for the tests and for Lighthouse. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nginxCacheMap, nginxServer } from "./nginx.mjs";

/** Where Debian puts the program, which is on nobody's path but root's, and the module. */
const kProgram = process.env.NGINX ?? "/usr/sbin/nginx";
const kBrotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/**
 * Serves the built page in the folder `root` as the written configuration has it; `ancestors` as in `nginxServer`. Gives
 * { url, close }, like `serve` of `web/serve.mjs`.
 */
export async function serveNginx({ root, ancestors }) {
  const folder = mkdtempSync(path.join(tmpdir(), "gezhang-nginx-"));
  const port = await freePort();
  const brotli = existsSync(kBrotli);
  const server = nginxServer({ listen: `127.0.0.1:${port}`, root, brotli, ancestors });
  mkdirSync(path.join(folder, "temporary"));
  writeFileSync(path.join(folder, "nginx.conf"), whole(folder, brotli, nginxCacheMap() + server));
  const log = path.join(folder, "error.log");
  const nginx = spawn(kProgram, ["-p", folder, "-e", log, "-c", path.join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(nginx, "exit");
  const close = async () => {
    nginx.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await Promise.race([
      isListening(port),
      ended.then(() => {
        throw new Error(`nginx ended at once:\n${readFileSync(log, "utf8")}`);
      }),
    ]);
  } catch (error) {
    if (nginx.exitCode === null) await close();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}/`, close };
}

/** What a Debian machine has in /etc/nginx/nginx.conf already. */
function whole(folder, brotli, server) {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `  ${kind}_temp_path ${folder}/temporary/${kind};`)
    .join("\n");
  return `${brotli ? `load_module ${kBrotli};\n` : ""}daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  sendfile on;
${places}
${server}
}
`;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function isListening(port) {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const reached = await Promise.race([
      once(socket, "connect").then(
        () => true,
        () => false,
      ),
      wait(5000, false),
    ]);
    socket.destroy();
    if (reached) return;
    await wait(50);
  }
}
