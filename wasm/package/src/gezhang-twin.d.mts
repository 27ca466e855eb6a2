import type { CoreModule } from "./gezhang.mjs";

/** The citizen's module as script alone: the same functions, and nothing to load. */
// biome-ignore lint/style/noDefaultExport: Emscripten gives its modules a default export and nothing else.
export default function createTwinModule(): Promise<CoreModule>;
