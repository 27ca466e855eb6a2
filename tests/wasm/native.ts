import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Case, policiesFolder, root } from "./files";

const command = join(root, "build/dev/core/cli/gezhang");

export function nativeIsBuilt(): boolean {
  return existsSync(command);
}

/** What the native command answers to each case, by one run over all of them. */
export async function askNative(cases: readonly Case[]): Promise<string[]> {
  const input = cases.map(({ region, question, on, facts }) =>
    JSON.stringify({ region, question, on, facts }),
  );
  const lines = (await run(["check", "--batch"], input.join("\n"))).split("\n");
  // A line of a batch is the answer with the number of its line before it.
  return lines.map((line) => line.replace(/^\{"line":\d+,/u, "{"));
}

/** The ledger as the native command prints it. */
export function nativeLedger(region: string, history: string): Promise<string> {
  return run(["ledger", "--region", region, "--events", "-", "--json"], history);
}

/** What `gezhang bundle` writes, into a folder. */
export async function nativeBundle(folder: string): Promise<void> {
  await run(["bundle", "--out", folder], "");
}

/** What `gezhang lint` prints of a folder, whether or not it finds faults. */
export async function nativeLint(folder: string): Promise<string> {
  return (await check(["lint", folder, "--json"])).output;
}

/** What `gezhang test` prints of a folder, and a line for each difference. */
export async function nativeTest(
  folder: string,
): Promise<{ readonly output: string; readonly errors: readonly string[] }> {
  const { output, errors } = await check(["test", folder]);
  return { output, errors: errors.split("\n").filter(Boolean) };
}

/** A command that ends with 1 where it finds something; it rejects where the input is bad. */
function check(
  parameters: readonly string[],
): Promise<{ readonly output: string; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
    execFile(command, parameters, options, (error, stdout, stderr) => {
      if (error === null || error.code === 1) {
        resolve({ output: stdout.replace(/\n$/u, ""), errors: stderr });
      } else {
        reject(error);
      }
    });
  });
}

/** Standard output without its last line break; it rejects where the command does not succeed. */
function run(parameters: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const given = [...parameters, "--policies", policiesFolder];
    const native = execFile(command, given, options, (error, stdout) => {
      if (error === null) resolve(stdout.replace(/\n$/u, ""));
      else reject(error);
    });
    native.stdin?.end(input);
  });
}
