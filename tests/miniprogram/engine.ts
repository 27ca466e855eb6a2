import type { Engine, Pack, PolicySet } from "../../wasm/package/src/index.js";
import { Host, type HostOptions } from "./host";

/** What a sample's own `host.js` has, as a test uses it from outside. */
interface SampleHost {
  readonly hashes: Readonly<Record<string, string>>;
  loadEngine(): Promise<Engine>;
  readPack(name: string): Promise<Uint8Array | string>;
}

/** Every pack that is in the package, read as the sample reads them. */
async function readPacks({ hashes, readPack }: SampleHost): Promise<Pack[]> {
  return Promise.all(
    Object.entries(hashes).map(async ([name, sha256]) => ({ text: await readPack(name), sha256 })),
  );
}

/** A sample's engine in its simulated host, with all the policies in its package. */
export async function loadSample(
  name: HostOptions["name"],
): Promise<{ readonly host: Host; readonly engine: Engine; readonly policies: PolicySet }> {
  const host = new Host({ name });
  const sample = host.require<SampleHost>("host.js");
  const engine = await sample.loadEngine();
  return { host, engine, policies: engine.packed(await readPacks(sample)) };
}
