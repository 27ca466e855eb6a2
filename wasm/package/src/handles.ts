import type { CoreModule } from "./gezhang.mjs";

/**
 * Gives the core's memory back when a PolicySet or a Region is closed, or when nothing refers to it any more.
 * Older engines (before Chrome 84, Safari 14.1) lack FinalizationRegistry; there a handle lives as long as the engine.
 */
export class Handles {
  private readonly core: CoreModule;
  private readonly registry: FinalizationRegistry<number> | undefined;

  constructor(core: CoreModule) {
    this.core = core;
    this.registry =
      typeof FinalizationRegistry === "undefined"
        ? undefined
        : new FinalizationRegistry((handle) => core.release(handle));
  }

  track(owner: object, handle: number): void {
    this.registry?.register(owner, handle, owner);
  }

  release(owner: object, handle: number): void {
    this.registry?.unregister(owner);
    this.core.release(handle);
  }
}
