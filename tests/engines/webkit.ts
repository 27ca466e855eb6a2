import { once } from "node:events";
import { createServer } from "node:net";
import type { Readable } from "node:stream";
import type { Engine } from "./engine";
import { eventually } from "./patience";
import { startProgram } from "./program";

/** Debian's WebKit: its MiniBrowser on a screen that nobody sees, by WebDriver over HTTP. */
export async function launchWebKit(): Promise<Engine> {
  // Xvfb takes the first display that is free, and says which on this pipe.
  const screen = startProgram(
    "Xvfb",
    () => ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "800x900x24"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const [display] = (await once(screen.child.stdio[3] as Readable, "data")) as [Buffer];
  const port = await freePort();
  const driver = startProgram("WebKitWebDriver", () => [`--port=${port}`], {
    env: {
      DISPLAY: `:${display.toString().trim()}`,
      // The driver finds the MiniBrowser of its own version; there is no graphics card to draw with.
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
  });
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };
  await eventually("WebKit's driver", () => send<object>("GET", "/status"));
  const options = { args: ["--automation"] };
  const { sessionId } = await send<{ sessionId: string }>("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => {
      await send("POST", `${session}/url`, { url });
    },
    evaluate: (expression) =>
      send("POST", `${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
    close: async () => {
      await send("DELETE", session);
      await driver.stop();
      await screen.stop();
    },
  };
}

/** The driver cannot choose one by itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
