/**
 * Keeps a release of the page on the device, whole, and answers from it before it asks the network. A new release is
 * fetched beside it and waits until the reader agrees; nothing is ever changed under a page that is open.
 */
import { compilesWasm } from "../../wasm/package/src/compiles-wasm.ts";

declare const self: ServiceWorkerGlobalScope;

const scope = self.registration.scope;
/** Several copies of the page may live in folders of one host, and share its caches. */
const ours = `gezhang ${scope} `;
const current = ours + kRelease.id;
const page = scope;
/** What lies here has a hash of its content in its name. */
const assets = `${scope}assets/`;

self.addEventListener("install", (event) => event.waitUntil(keepRelease()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/u, "");
  const isPage = address === page || address === `${scope}index.html`;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (isPage) event.respondWith(kept(page, request));
  } else if (address.startsWith(scope)) {
    event.respondWith(kept(address, request));
  }
});

self.addEventListener("message", (event) => {
  const message = event.data as { readonly take?: true; readonly fetched?: readonly string[] };
  if (message.take === true) event.waitUntil(self.skipWaiting());
  // What the page fetched before there was a worker to keep it.
  const missed = (message.fetched ?? []).filter((address) => address.startsWith(assets));
  event.waitUntil(Promise.all(missed.map((address) => keep(address))));
});

async function keepRelease(): Promise<void> {
  const cache = await caches.open(current);
  const engine = compilesWasm() ? kRelease.wasm : kRelease.script;
  const files = [...kRelease.files, ...engine, ...(await packsAtHand())].map(
    (name) => scope + name,
  );
  await Promise.all([keepPage(cache), ...files.map((address) => keep(address))]);
}

/** This release's rules of the provinces that the device has from earlier: who was offline with them is so again. */
async function packsAtHand(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== current);
  const kept = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
  );
  const provinces = new Set(kept.flat().map(provinceOf));
  return kRelease.packs.filter((name) => provinces.has(provinceOf(name)));
}

function provinceOf(pack: string): string | undefined {
  return /\/policies-(\d{6})-/u.exec(pack)?.[1];
}

/** A host may hand out the new worker and, for a while, still the old page. */
async function keepPage(cache: Cache): Promise<void> {
  const response = await fetch(page, { cache: "no-cache" });
  const text = await response.text();
  if (!response.ok || !text.includes(kRelease.entry)) throw new Error("another release's page");
  // Rebuilt: browsers refuse a navigation that is answered by a response which had been redirected.
  await cache.put(page, new Response(text, { headers: response.headers }));
}

/** An unchanged file of an earlier release is not fetched again: equal names under `assets/` are equal files. */
async function keep(address: string): Promise<void> {
  const cache = await caches.open(current);
  if ((await cache.match(address)) !== undefined) return;
  const earlier = address.startsWith(assets) ? await caches.match(address) : undefined;
  const response = earlier ?? (await fetch(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(address, response);
}

async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== current);
  await Promise.all(names.map((name) => caches.delete(name)));
  // A first visitor's page is open already, and goes on fetching.
  await self.clients.claim();
}

async function kept(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(current);
  const found = await cache.match(address);
  if (found !== undefined) return found;
  const response = await fetch(request);
  if (response.ok && address.startsWith(assets)) {
    const copy = response.clone();
    await cache.put(address, copy).catch(() => {
      // The device is full; the page has its file all the same.
    });
  }
  return response;
}
