import { type Context, createContext, runInContext } from "node:vm";

/** What ECMAScript 2018 has in the global scope; everything else is taken away. */
const globals = [
  ...["Infinity", "NaN", "undefined"],
  ...["eval", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...["Array", "ArrayBuffer", "Boolean", "DataView", "Date", "Error", "EvalError", "Function"],
  ...["Float32Array", "Float64Array", "Int8Array", "Int16Array", "Int32Array", "Map", "Number"],
  ...["Object", "Promise", "Proxy", "RangeError", "ReferenceError", "RegExp", "Set", "String"],
  ...["Symbol", "SyntaxError", "TypeError", "Uint8Array", "Uint8ClampedArray", "Uint16Array"],
  ...["Uint32Array", "URIError", "WeakMap", "WeakSet", "JSON", "Math", "Reflect"],
];

/** What the objects of 2018 have been given since. */
const younger: Readonly<Record<string, readonly string[]>> = {
  Array: ["fromAsync"],
  "Array.prototype": [
    ...["at", "findLast", "findLastIndex", "flat", "flatMap"],
    ...["toReversed", "toSorted", "toSpliced", "with"],
  ],
  Object: ["fromEntries", "groupBy", "hasOwn"],
  Map: ["groupBy"],
  Promise: ["allSettled", "any", "try", "withResolvers"],
  "String.prototype": [
    ...["at", "isWellFormed", "matchAll", "replaceAll", "toWellFormed", "trimEnd", "trimStart"],
  ],
  "Symbol.prototype": ["description"],
  "RegExp.prototype": ["hasIndices", "unicodeSets"],
  "Uint8Array.prototype.__proto__": [
    ...["at", "findLast", "findLastIndex", "toReversed", "toSorted", "with"],
  ],
  "ArrayBuffer.prototype": ["resize", "transfer", "transferToFixedLength"],
};

/** A realm with ECMAScript 2018 and nothing more, in which code is never made of texts or of WebAssembly. */
export function createEcmaScript2018(): Context {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(
    `(function (kept, younger) {
      for (const name of Object.getOwnPropertyNames(this)) {
        if (!kept.includes(name)) delete this[name];
      }
      for (const [path, names] of younger) {
        const owner = path.split(".").reduce((object, name) => object[name], this);
        for (const name of names) delete owner[name];
      }
    }).call(this, ${JSON.stringify(globals)}, ${JSON.stringify(Object.entries(younger))})`,
    context,
  );
  return context;
}
