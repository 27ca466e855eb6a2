/**
 * The environment in which Emscripten works here, for building by hand:
 *
 *   node wasm/toolchain/emcc-env.mjs cmake --preset wasm    runs a command in it
 *   eval "$(node wasm/toolchain/emcc-env.mjs)"              takes it over into the shell
 */
import { spawnSync } from "node:child_process";
import { provideEmscripten } from "./emscripten.mjs";
import { Steps } from "./steps.mjs";
import { asProgram, Stop } from "./stop.mjs";

await asProgram(async () => {
  let emscripten;
  // Standard output belongs to the command, or to the shell.
  await new Steps(process.stderr).run("Emscripten", async (progress) => {
    emscripten = await provideEmscripten(progress);
    return `${emscripten.version}, ${emscripten.origin}`;
  });

  const { environment } = emscripten;
  const [command, ...parameters] = process.argv.slice(2);
  if (command) {
    const { status, error } = spawnSync(command, parameters, {
      stdio: "inherit",
      env: environment,
    });
    if (error) throw new Stop(`${command}: ${error.message}`);
    return status;
  }
  for (const [name, value] of Object.entries(environment)) {
    if (value !== process.env[name]) {
      console.log(`export ${name}='${value.replaceAll("'", `'\\''`)}'`);
    }
  }
});
