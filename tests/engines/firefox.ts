import { readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import type { Engine } from "./engine";
import { eventually } from "./patience";
import { startProgram } from "./program";

/** Debian's Firefox, by Marionette, its own end of WebDriver: `length:[0,id,command,parameters]`. */
export async function launchFirefox(): Promise<Engine> {
  const started = startProgram(
    "firefox-esr",
    (home) => {
      // Any free port; Firefox writes beside it which one it is.
      writeFileSync(join(home, "user.js"), 'user_pref("marionette.port", 0);\n');
      return ["--headless", "--marionette", "--no-remote", "--profile", home];
    },
    { env: { LANG: "zh_CN.UTF-8" } },
  );
  const port = await eventually("Firefox's port", async () =>
    Number(readFileSync(join(started.home, "MarionetteActivePort"), "utf8")),
  );
  const socket = connect(port, "127.0.0.1");
  const send = caller(socket);
  await send("WebDriver:NewSession", {});
  return {
    open: async (url) => {
      await send("WebDriver:Navigate", { url });
    },
    evaluate: async (expression) => {
      const script = { script: `return (${expression});`, args: [], sandbox: null };
      return (await send<{ value: unknown }>("WebDriver:ExecuteScript", script)).value;
    },
    close: async () => {
      socket.destroy();
      await started.stop();
    },
  };
}

type Reply = readonly [1, number, { message: string } | null, unknown];

/** A function that sends a command and waits for its reply. */
function caller(socket: Socket) {
  const waiting = new Map<number, (reply: Reply) => void>();
  let rest = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let message = take(); message !== undefined; message = take()) {
      const reply = JSON.parse(message) as Reply | object;
      // The first message is a greeting, and no reply.
      if (Array.isArray(reply)) waiting.get(reply[1])?.(reply as unknown as Reply);
    }
  });

  function take(): string | undefined {
    const colon = rest.indexOf(":");
    if (colon === -1) return undefined;
    const end = colon + 1 + Number(rest.toString("latin1", 0, colon));
    if (rest.length < end) return undefined;
    const message = rest.toString("utf8", colon + 1, end);
    rest = rest.subarray(end);
    return message;
  }

  let last = 0;
  return async <T>(command: string, parameters: object): Promise<T> => {
    const id = ++last;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , error, result] = await replied;
    waiting.delete(id);
    if (error !== null) throw new Error(`${command}: ${error.message}`);
    return result as T;
  };
}
