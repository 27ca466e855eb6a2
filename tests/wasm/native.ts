import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Case, policiesFolder, root } from "./files";

const command = join(root, "build/dev/core/cli/gezhang");

export interface NativeAnswer {
  /** Standard output without its last line break. */
  readonly text: string;
  readonly status: number;
}

export function nativeIsBuilt(): boolean {
  return existsSync(command);
}

/** Puts every case to the native command, as many at a time as there are processors. */
export async function askNative(cases: readonly Case[]): Promise<NativeAnswer[]> {
  const answers: NativeAnswer[] = new Array<NativeAnswer>(cases.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < cases.length; index = next++) {
      const one = cases[index];
      if (one !== undefined) answers[index] = await ask(one);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return answers;
}

function ask({ region, question, on, facts }: Case): Promise<NativeAnswer> {
  const inputs = ["--region", region, "--question", question, "--on", on];
  const parameters = ["check", "--policies", policiesFolder, ...inputs];
  return run([...parameters, "--facts", JSON.stringify(facts), "--json"]);
}

/** The ledger as the native command prints it. */
export async function nativeLedger(region: string, history: string): Promise<string> {
  const where = ["ledger", "--policies", policiesFolder, "--region", region];
  return (await run([...where, "--events", history, "--json"])).text;
}

function run(parameters: readonly string[]): Promise<NativeAnswer> {
  return new Promise((resolve) => {
    const options = { encoding: "utf8", maxBuffer: 1 << 24 } as const;
    execFile(command, [...parameters], options, (error, stdout) => {
      const status = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
      resolve({ text: stdout.replace(/\n$/u, ""), status });
    });
  });
}
