interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Beside the page: a worker answers for the folder that it lies in. */
const worker = "worker.js";

/**
 * The worker's address, in the form in which a page under Trusted Types may start it. The one policy that our security policy
 * allows passes this address and no other.
 */
export function workerAddress(): string {
  const trusted = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (trusted === undefined) return worker;
  const policy = trusted.createPolicy("gezhang-worker", {
    createScriptURL: (address) => {
      if (address !== worker) throw new TypeError(`not ours: ${address}`);
      return address;
    },
  });
  return policy.createScriptURL(worker);
}
