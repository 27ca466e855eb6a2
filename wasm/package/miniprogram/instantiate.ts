/** WebAssembly as WeChat has it: by a path in the mini-program's package, and by nothing else. */
interface HostWebAssembly {
  /** Some versions give the instance itself. */
  instantiate(
    path: string,
    imports: WebAssembly.Imports,
  ): Promise<WebAssembly.Instance | { readonly instance: WebAssembly.Instance }>;
}

declare const WXWebAssembly: HostWebAssembly | undefined;

/** The base libraries from which on WeChat reads each kind of file. */
const plainSince = "2.13.0";
const compressedSince = "2.14.0";

/** Rejects with what a developer can act on: the base library that is needed, or what the host has against the path. */
export async function instantiate(
  path: string,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  const needed = `WeChat base library ${isCompressed(path) ? compressedSince : plainSince}`;
  if (typeof WXWebAssembly === "undefined") {
    throw new Error(`${needed} or newer is needed: there is no WXWebAssembly`);
  }
  if (!path.startsWith("/")) {
    throw new Error(
      `a path from the root of the mini-program's package is needed, such as "/gezhang/gezhang.wasm.br": ${path}`,
    );
  }
  try {
    const made = await WXWebAssembly.instantiate(path, imports);
    return "instance" in made ? made.instance : made;
  } catch (reason) {
    throw new Error(`${path} cannot be instantiated (${needed} or newer?): ${saidOf(reason)}`);
  }
}

function isCompressed(path: string): boolean {
  return path.endsWith(".br");
}

/** The host's errors are seldom of this script's own kind, and some are `{ errMsg }`. */
function saidOf(reason: unknown): string {
  const { message, errMsg } = Object(reason) as Readonly<Record<string, unknown>>;
  return String(message ?? errMsg ?? reason);
}
