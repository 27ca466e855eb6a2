import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headers } from "../../web/headers.mjs";
import { serveNginx } from "../../web/hosting/serve-nginx.mjs";
import { serve } from "../../web/serve.mjs";
import { builtPage, launch, openWatched } from "../web/browser";
import { answerEach, headingOf } from "../web/citizen";

type Server = Awaited<ReturnType<typeof serveNginx>>;
let nginx: Server;
let own: Server;

beforeAll(async () => {
  nginx = await serveNginx({ root: builtPage });
  own = await serve({ root: builtPage });
});

afterAll(async () => {
  await nginx.close();
  await own.close();
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As it travels: `fetch` would unpack what came compressed. */
function ask(url: string, encoding = "identity", method = "GET"): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { origin, hostname, port } = new URL(url);
    // The path as it was written: an address would be tidied of its dots before it is sent.
    const path = url.slice(origin.length);
    const options = { hostname, port, path, method, headers: { "Accept-Encoding": encoding } };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on("error", reject).end();
  });
}

const files = readdirSync(builtPage, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(builtPage.length + 1));

test("every file has every header of headers.mjs, its type, and its cache rule, as our own server sends them", async () => {
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const [here, there] = await Promise.all([ask(nginx.url + file), ask(own.url + file)]);
    const seen = Object.fromEntries(
      Object.keys(headers).map((name) => [name, here.headers[name.toLowerCase()]]),
    );
    expect(seen, file).toEqual(headers);
    expect(here.status, file).toBe(200);
    expect(here.headers["cache-control"], file).toBe(there.headers["cache-control"]);
    const type = (reply: Reply): string =>
      String(reply.headers["content-type"]).split(";")[0] ?? "";
    expect(type(here), file).toBe(type(there));
    expect(here.body.equals(readFileSync(join(builtPage, file))), file).toBe(true);
  }
});

test("what has a hash in its name is kept for ever, and nothing else is", async () => {
  const kept = await Promise.all(
    files.map(async (file) => {
      const { headers: sent } = await ask(nginx.url + file);
      return [file, sent["cache-control"]] as const;
    }),
  );
  for (const [file, rule] of kept)
    expect(rule, file).toBe(
      file.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
  // A release that is only half copied must not be remembered as one with a gap.
  const missing = await ask(`${nginx.url}assets/index-00000000.js`);
  expect([missing.status, missing.headers["cache-control"]]).toEqual([404, "no-cache"]);
});

test("the compressed files are what is sent, to those who take them", async () => {
  const large = files.filter((file) => /\.(?:js|css|json|wasm|html)$/u.test(file));
  for (const file of large) {
    const plain = readFileSync(join(builtPage, file));
    if (plain.length < 1024) continue;
    const [brotli, gzip] = await Promise.all([
      ask(nginx.url + file, "gzip, br"),
      ask(nginx.url + file, "gzip"),
    ]);
    expect([brotli.headers["content-encoding"], gzip.headers["content-encoding"]], file).toEqual([
      "br",
      "gzip",
    ]);
    expect(brotli.headers.vary, file).toBe("Accept-Encoding");
    expect(brotliDecompressSync(brotli.body).equals(plain), file).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain), file).toBe(true);
  }
});

test.each(["nothing", "assets/", "index.html.br", "../package.json", "%2e%2e/package.json"])(
  "%s is not there",
  async (path) => {
    const { status, headers: sent } = await ask(nginx.url + path);
    expect([400, 404]).toContain(status);
    if (status === 404) expect(sent["content-security-policy"]).toBeDefined();
  },
);

test("nothing can be sent to it", async () => {
  expect((await ask(nginx.url, "identity", "POST")).status).toBe(403);
});

test("a host can say whose pages may frame it, and the rest of the policy stays", async () => {
  const only = await serveNginx({ root: builtPage, ancestors: "'self' https://city.example" });
  try {
    const { headers: sent } = await ask(only.url);
    expect(sent["content-security-policy"]).toBe(
      `${headers["Content-Security-Policy"]}; frame-ancestors 'self' https://city.example`,
    );
  } finally {
    await only.close();
  }
});

test("a citizen gets an answer from it, and the browser has nothing against the page", async () => {
  const browser = await launch();
  try {
    const watched = await openWatched(browser, nginx.url);
    const { page, offOrigin, violations, complaints } = watched;
    await page.goto(`${nginx.url}#/320500/insure?on=2016-06-01`);
    await page.locator("form.fact-form").waitFor();
    await answerEach(page, {
      "account.prior_years": "4200.00",
      "purchase.used_this_year": "0.00",
      "purchase.other_used_this_year": "500.00",
      "relative.relation": "self",
    });
    expect(await headingOf(page)).toContain("可以");
    expect({ offOrigin, violations, complaints }).toEqual({
      offOrigin: [],
      violations: [],
      complaints: [],
    });
  } finally {
    await browser.close();
  }
});

test("the command writes a configuration that nginx accepts", () => {
  const folder = mkdtempSync(join(tmpdir(), "gezhang-hosting-"));
  try {
    const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
    const out = join(folder, "gezhang.conf");
    const given = [
      "--root",
      builtPage,
      "--name",
      "gezhang.example",
      "--listen",
      `unix:${folder}/socket`,
    ];
    const command = [here("../../web/hosting/nginx.mjs"), ...given, "--no-brotli", "--out", out];
    execFileSync(process.execPath, command);
    const whole = join(folder, "nginx.conf");
    const text = `pid ${folder}/pid; events {} http { include ${out}; }`;
    execFileSync("sh", ["-c", 'printf %s "$1" > "$2"', "sh", text, whole]);
    const checked = ["-t", "-q", "-p", folder, "-e", join(folder, "error.log"), "-c", whole];
    execFileSync(process.env.NGINX ?? "/usr/sbin/nginx", checked);
    expect(readFileSync(out, "utf8")).toContain("server_name gezhang.example;");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
