import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { Stop } from "./stop.mjs";

const kShellsCodeForNotFound = 127;
const kLinesShownOfAFailure = 30;

/** A command's whole output, at once; a missing command is a status like any other. */
export function capture(command, parameters = [], options = {}) {
  const result = spawnSync(command, parameters, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...options,
  });
  return {
    status: result.error?.code === "ENOENT" ? kShellsCodeForNotFound : (result.status ?? 1),
    output: result.stdout ?? "",
    errors: result.stderr ?? "",
  };
}

/**
 * Runs a command whose output is of interest only when it fails: all of it goes to the file `log`,
 * each line to `onLine`. Fails with the end of the output.
 */
export async function runLogged(command, parameters, { log, onLine = () => {}, ...options }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const tail = [];
  const keep = (line) => {
    file.write(`${line}\n`);
    tail.push(line);
    if (tail.length > kLinesShownOfAFailure) tail.shift();
    onLine(line);
  };

  const child = start(command, parameters, { stdio: ["ignore", "pipe", "pipe"], ...options });
  createInterface({ input: child.stdout }).on("line", keep);
  createInterface({ input: child.stderr }).on("line", keep);
  const [code, signal] = await once(child, "close").catch((error) => [error.message]);
  file.end();
  await once(file, "finish");
  if (code !== 0) {
    const shown = [command, ...parameters].join(" ");
    throw new Stop(
      `${tail.join("\n")}\n\nfailed (${signal ?? code}): ${shown}\nits whole output: ${log}`,
    );
  }
}

const running = new Set();

function start(...parameters) {
  const child = spawn(...parameters);
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Ends every command that still runs, for a program that is itself being ended. */
export function stopCommands() {
  for (const child of running) child.kill("SIGKILL");
}

/** `first | second`, failing when either does; the bytes do not pass through this process. */
export async function pipe(first, second) {
  const source = start(first[0], first.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  const sink = start(second[0], second.slice(1), { stdio: [source.stdout, "ignore", "pipe"] });
  // The sink holds the pipe now; while this process held it too, the source would never see the
  // sink end.
  source.stdout.destroy();
  await Promise.all([succeeded(source, first), succeeded(sink, second)]);
}

async function succeeded(child, command) {
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
  });
  const [code, signal] = await once(child, "close").catch((error) => [error.message]);
  if (code !== 0) throw new Stop(`failed (${signal ?? code}): ${command.join(" ")}\n${errors}`);
}
