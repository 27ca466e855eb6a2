import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import type { Engine } from "./engine";
import { replyTo } from "./patience";
import { startProgram } from "./program";

interface Reply {
  readonly id?: number;
  readonly result?: object;
  readonly error?: { readonly message: string };
}

/** A Chromium of any year, by its own protocol over two pipes: JSON, each message ended by a zero byte. */
export async function launchChromium(program: string): Promise<Engine> {
  const started = startProgram(
    program,
    (home) => [
      ...["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu"],
      ...["--remote-debugging-pipe", "--disable-background-networking", "--no-first-run"],
      ...["--lang=zh-CN", `--user-data-dir=${home}`, "about:blank"],
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const send = caller(started.child.stdio[3] as Writable, started.child.stdio[4] as Readable);

  const sessionId = await openPage(send).catch(async (error: unknown) => {
    await started.stop();
    throw error;
  });
  const page = <T>(method: string, parameters: object): Promise<T> =>
    send<T>(method, parameters, sessionId);

  return {
    open: async (url) => {
      await page("Page.navigate", { url });
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await page<{
        result: { value?: unknown };
        exceptionDetails?: { exception?: { description?: string }; text: string };
      }>("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
      if (exceptionDetails === undefined) return result.value;
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    },
    close: started.stop,
  };
}

type Send = <T>(method: string, params: object, sessionId?: string) => Promise<T>;

/** A new page, by the session that its commands name. */
async function openPage(send: Send): Promise<string> {
  const { targetId } = await send<{ targetId: string }>("Target.createTarget", {
    url: "about:blank",
  });
  const attach = { targetId, flatten: true };
  return (await send<{ sessionId: string }>("Target.attachToTarget", attach)).sessionId;
}

/** A function that sends a command and waits for its reply. */
function caller(input: Writable, output: Readable): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  let rest = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    }
  });
  const ended = once(output, "close").then((): Reply => ({ error: { message: "it has ended" } }));

  let last = 0;
  return async <T>(method: string, params: object, sessionId?: string): Promise<T> => {
    const id = ++last;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const { result, error } = await replyTo(method, Promise.race([replied, ended]));
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
}
