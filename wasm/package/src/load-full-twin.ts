import { FullEngine } from "./full-engine.js";
import { start } from "./start.js";

/** As `loadTwin`, with all that the full module has. */
export async function loadFullTwin(): Promise<FullEngine> {
  const { default: createTwinModule } = await import("./gezhang-full-twin.mjs");
  return new FullEngine(await start(createTwinModule, {}));
}
