/**
 * Whether this host compiles WebAssembly; asked with the smallest module there is, so that who is refused downloads none.
 * Chromium before 95 does not know the policy's 'wasm-unsafe-eval' and refuses; an iPhone in lockdown mode has none at all.
 */
export function compilesWasm(): boolean {
  const smallest = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  try {
    return new WebAssembly.Module(smallest) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
