import { workerAddress } from "./worker-address";

type OnUpdate = (reload: () => void) => void;

/** How often a page that stays open looks for a new release. */
const between = 60 * 60 * 1000;

/**
 * Keeps the page on the device, for visits without a network. `onUpdate` is called when a new release has arrived and
 * waits; it is given what takes it into use, by loading the page anew, and nothing happens until that is called. Web-views
 * of iOS, and pages that do not come from a server, have no worker; the page is the same without.
 */
export function registerOffline(onUpdate: OnUpdate): void {
  const workers = workersHere();
  if (workers === undefined) return;
  const begin = (): void => {
    register(workers, onUpdate).catch(ignore);
  };
  // The page itself goes first.
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

function workersHere(): ServiceWorkerContainer | undefined {
  // The page as one file has nothing to keep, and no worker beside it.
  if (import.meta.env.MODE === "single" || !location.protocol.startsWith("http")) return undefined;
  try {
    return navigator.serviceWorker;
  } catch {
    // A frame that is shut off from the host's storage may not even look.
    return undefined;
  }
}

async function register(workers: ServiceWorkerContainer, onUpdate: OnUpdate): Promise<void> {
  watchControl(workers, onUpdate);
  const registration = await workers.register(workerAddress(), { updateViaCache: "none" });
  watchReleases(registration, workers, onUpdate);
  lookNowAndThen(registration);
  const { active } = await workers.ready;
  active?.postMessage({ fetched: fetchedSoFar() });
}

/** Another page of this reader's has taken a new release into use; this one goes on until its reader agrees, too. */
function watchControl(workers: ServiceWorkerContainer, onUpdate: OnUpdate): void {
  let controlled = workers.controller !== null;
  workers.addEventListener("controllerchange", () => {
    if (controlled) onUpdate(reload);
    controlled = true;
  });
}

function watchReleases(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  onUpdate: OnUpdate,
): void {
  const tell = (waiting: ServiceWorker): void => {
    onUpdate(() => {
      workers.addEventListener("controllerchange", reload);
      waiting.postMessage({ take: true });
    });
  };
  if (registration.waiting !== null && registration.active !== null) tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    // The first release here replaces none, and is nothing to tell. To be asked now: WebKit reports "installed" only once
    // the release is already at work.
    if (registration.active === null) return;
    const arriving = registration.installing;
    arriving?.addEventListener("statechange", () => {
      if (arriving.state === "installed") tell(arriving);
    });
  });
}

/** A page may stay open for weeks. The browser itself looks only when a page is opened. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < between) return;
    looked = Date.now();
    registration.update().catch(ignore);
  });
}

function fetchedSoFar(): string[] {
  return performance.getEntriesByType("resource").map(({ name }) => name);
}

function reload(): void {
  location.reload();
}

function ignore(): void {
  // To be kept is a favour; the page works without, and the next visit tries again.
}
