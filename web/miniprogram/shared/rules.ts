import type { Engine, PolicySet, Region } from "../../../wasm/package/src/index.js";
import { provinceOf } from "../../src/places/places";
import type { Host } from "./host";

/** The rules that are open. */
export interface Rules {
  /**
   * The rules of a place on a day, until another is opened; `undefined` where they were dropped, or others asked for, before
   * they had come. Throws a GezhangError for a day or a place that there is not, or a pack that is damaged; and whatever the
   * host says where the engine or a pack cannot be loaded.
   */
  open(code: string, on: string): Promise<Region | undefined>;
  /** What is still on its way is waited for no more. */
  drop(): void;
}

interface Held {
  readonly province: string;
  readonly policies: PolicySet;
  readonly region: Region;
}

/** Starts the engine when it is first needed, and keeps the rules of one place at a time: a phone has little memory. */
export function createRules(host: Host): Rules {
  let engine: Promise<Engine> | undefined;
  let held: Held | undefined;
  let openings = 0;

  const startEngine = (): Promise<Engine> => {
    engine ??= host.loadEngine().catch((reason: unknown) => {
      // The next attempt begins anew.
      engine = undefined;
      throw reason;
    });
    return engine;
  };

  const read = async (name: string) => {
    const sha256 = host.hashes[name];
    if (sha256 === undefined) throw new Error(`no policies in this package: ${name}`);
    return { text: await host.readPack(name), sha256 };
  };

  return {
    async open(code, on) {
      const turn = ++openings;
      const province = provinceOf(code) ?? "";
      const names = province === "" ? ["base"] : ["base", province];
      const started = await startEngine();
      const packs = held?.province === province ? [] : await Promise.all(names.map(read));
      // What is late must not close what was asked for after it.
      if (turn !== openings) return undefined;
      const policies = held?.province === province ? held.policies : started.packed(packs);
      const region = policies.open(code, on);
      release(held, policies);
      held = { province, policies, region };
      return region;
    },

    drop() {
      openings += 1;
    },
  };
}

/** These hosts seldom collect what nobody refers to any more. */
function release(held: Held | undefined, policies: PolicySet): void {
  held?.region.close();
  if (held?.policies !== policies) held?.policies.close();
}
