/**
 * An expected end: the reader is told what to do, not where in the code it happened.
 * Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class Stop extends Error {
  name = "Stop";
}

/**
 * Runs `work` as a program: its faults go to standard error, and the exit code says that there was
 * one.
 */
export async function asProgram(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
