// Stands before the glue for WeChat. A mini-program has no WebAssembly by that name, and none by any other in an
// old host; the glue only ever throws an error of it, since the loader instantiates.
// biome-ignore lint/correctness/noUnusedVariables: what follows uses it.
var WebAssembly = { RuntimeError: Error };
