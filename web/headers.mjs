/**
 * What the page's server must send with every file, in one place: for our own server, for the
 * tests, and as the model for any host. A browser that keeps to this lets nothing off the device
 * and runs no script but ours.
 */
const kContentSecurityPolicy = [
  "default-src 'none'",
  // 'wasm-unsafe-eval' permits compiling WebAssembly, and no eval of script.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // The one address that script may make script of: the worker that keeps the page on the device.
  // Its policy, in src/offline/worker-address.ts, passes no other.
  "trusted-types gezhang-worker",
];

export const headers = {
  "Content-Security-Policy": kContentSecurityPolicy.join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/**
 * Vite puts a hash of the content into the names under assets/; every other name may change its
 * content.
 */
export function cacheControl(pathname) {
  return pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}
