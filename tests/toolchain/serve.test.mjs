import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { headers } from "../../web/headers.mjs";
import { serve } from "../../web/serve.mjs";

let root;
let server;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "gezhang-serve-"));
  mkdirSync(path.join(root, "assets"));
  writeFileSync(path.join(root, "index.html"), "<!doctype html>");
  writeFileSync(path.join(root, "assets", "core-1a2b.wasm"), "");
  server = await serve({ root });
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const get = (pathname) => fetch(new URL(pathname, server.url));

describe("the server of the page", () => {
  test("sends the security headers with everything, a missing page included", async () => {
    for (const pathname of ["/", "/assets/core-1a2b.wasm", "/nowhere"]) {
      const response = await get(pathname);
      for (const [name, value] of Object.entries(headers)) {
        expect(response.headers.get(name)).toBe(value);
      }
    }
    expect((await get("/nowhere")).status).toBe(404);
  });

  test("has the page asked for again each time, and what is named by its content never", async () => {
    expect((await get("/")).headers.get("Cache-Control")).toBe("no-cache");
    const asset = await get("/assets/core-1a2b.wasm");
    expect(asset.headers.get("Cache-Control")).toContain("immutable");
    expect(asset.headers.get("Content-Type")).toBe("application/wasm");
  });

  test("takes the next free port where the one asked for is taken", async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serve({ root, port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  test("gives nothing outside its folder", async () => {
    const response = await fetch(`${server.url}%2e%2e%2f${path.basename(root)}-other/secret`);
    expect(response.status).toBe(404);
  });
});
