import type { FullModule } from "./gezhang-full.mjs";

/** The full module as script alone: the same functions, and nothing to load. */
// biome-ignore lint/style/noDefaultExport: Emscripten gives its modules a default export and nothing else.
export default function createFullTwinModule(): Promise<FullModule>;
