import type { CoreModule } from "./gezhang.mjs";
import type { Handles } from "./handles.js";
import { Region } from "./region.js";
import type { RegionInfo } from "./region-info.js";
import { readReply } from "./reply.js";

/** Policy files that have been read, checked and kept. Any number can be open at once. */
export class PolicySet {
  protected readonly core: CoreModule;
  protected readonly handles: Handles;
  protected readonly handle: number;
  private closed = false;

  /** @internal Use Engine.policies. */
  constructor(core: CoreModule, handles: Handles, handle: number) {
    this.core = core;
    this.handles = handles;
    this.handle = handle;
    handles.track(this, handle);
  }

  /** Every place in the region index. */
  regions(): readonly RegionInfo[] {
    return readReply<readonly RegionInfo[]>(this.core.regions(this.handle));
  }

  /** The rules of a place on a date (`"2016-06-01"`); throws a GezhangError for an unknown code or a malformed date. */
  open(code: string, on: string): Region {
    return new Region(this, this.core, this.handles, this.openHandle(code, on), code, on);
  }

  protected openHandle(code: string, on: string): number {
    return readReply<{ handle: number }>(this.core.openRegion(this.handle, code, on)).handle;
  }

  /** Not needed: a set that nothing refers to is freed by itself. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.handles.release(this, this.handle);
  }
}
