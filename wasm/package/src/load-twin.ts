import { Engine } from "./engine.js";
import { start } from "./start.js";

/**
 * Starts an engine that is script alone, for a host that has no WebAssembly or refuses to compile it: the same answers,
 * several times as slow and half as heavy again. The script is fetched only here.
 *
 *     const engine = await load().catch(() => loadTwin());
 */
export async function loadTwin(): Promise<Engine> {
  const { default: createTwinModule } = await import("./gezhang-twin.mjs");
  return new Engine(await start(createTwinModule, {}));
}
