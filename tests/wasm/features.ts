/**
 * Which features beyond the first version of WebAssembly a module uses, found by reading every instruction. Only what
 * the oldest hosts lack is of interest; an opcode that is not known here is an error, never passed over.
 */
export function featuresOf(bytes: Uint8Array): Set<string> {
  const reader = new Reader(bytes);
  const features = new Set<string>();
  if (reader.u32le() !== 0x6d736100 || reader.u32le() !== 1)
    throw new Error("not a WebAssembly module");
  let types = 0;
  while (!reader.done()) {
    const id = reader.byte();
    const end = reader.leb() + reader.position;
    if (id === 1) types = readTypes(reader, features);
    else if (id === 2) readImports(reader, features);
    else if (id === 4) readTables(reader, features);
    else if (id === 5) readMemories(reader, features);
    else if (id === 6) readGlobals(reader, features);
    else if (id === 7) readExports(reader, features);
    else if (id === 9) readElements(reader, features);
    else if (id === 10) readCode(reader, features);
    else if (id === 11) readData(reader, features);
    else if (id === 12) features.add("bulk-memory");
    else if (id === 13) features.add("exception-handling");
    reader.position = end;
  }
  if (types === 0) throw new Error("a module without types");
  return features;
}

class Reader {
  position = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  done(): boolean {
    return this.position >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.position++];
    if (value === undefined) throw new Error("the module ends too early");
    return value;
  }

  u32le(): number {
    return this.byte() + this.byte() * 0x100 + this.byte() * 0x10000 + this.byte() * 0x1000000;
  }

  /** An unsigned number of up to 32 bits. */
  leb(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  /** A number whose value does not matter. */
  skipLeb(): void {
    while (this.byte() >= 0x80);
  }

  skip(count: number): void {
    this.position += count;
  }

  name(): void {
    this.skip(this.leb());
  }
}

type Features = Set<string>;

function readTypes(reader: Reader, features: Features): number {
  const count = reader.leb();
  for (let index = 0; index < count; ++index) {
    if (reader.byte() !== 0x60) {
      features.add("gc");
      return count;
    }
    for (let left = reader.leb(); left > 0; --left) valueType(reader.byte(), features);
    const results = reader.leb();
    if (results > 1) features.add("multi-value");
    for (let left = results; left > 0; --left) valueType(reader.byte(), features);
  }
  return count;
}

function valueType(type: number, features: Features): void {
  if (type === 0x7b) features.add("simd");
  else if (type === 0x70 || type === 0x6f) features.add("reference-types");
  else if (type < 0x7c) throw new Error(`value type 0x${type.toString(16)}`);
}

function limits(reader: Reader, features: Features): void {
  const flags = reader.byte();
  if ((flags & 2) !== 0) features.add("threads");
  if ((flags & 4) !== 0) features.add("memory64");
  reader.skipLeb();
  if ((flags & 1) !== 0) reader.skipLeb();
}

function readImports(reader: Reader, features: Features): void {
  for (let left = reader.leb(); left > 0; --left) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === 0) reader.skipLeb();
    else if (kind === 1) {
      valueTypeOfTable(reader.byte(), features);
      limits(reader, features);
    } else if (kind === 2) limits(reader, features);
    else if (kind === 3) {
      valueType(reader.byte(), features);
      if (reader.byte() === 1) features.add("mutable-globals");
    } else features.add("exception-handling");
  }
}

function valueTypeOfTable(type: number, features: Features): void {
  if (type !== 0x70) features.add("reference-types");
}

function readTables(reader: Reader, features: Features): void {
  const count = reader.leb();
  if (count > 1) features.add("reference-types");
  for (let left = count; left > 0; --left) {
    valueTypeOfTable(reader.byte(), features);
    limits(reader, features);
  }
}

function readMemories(reader: Reader, features: Features): void {
  const count = reader.leb();
  if (count > 1) features.add("multi-memory");
  for (let left = count; left > 0; --left) limits(reader, features);
}

const mutableGlobals = new WeakMap<Reader, Set<number>>();

function readGlobals(reader: Reader, features: Features): void {
  const mutable = new Set<number>();
  mutableGlobals.set(reader, mutable);
  const count = reader.leb();
  for (let index = 0; index < count; ++index) {
    valueType(reader.byte(), features);
    if (reader.byte() === 1) mutable.add(index);
    readExpression(reader, features);
  }
}

/** iOS forbids exported globals altogether; an exported mutable one is a feature of its own. */
function readExports(reader: Reader, features: Features): void {
  for (let left = reader.leb(); left > 0; --left) {
    reader.name();
    const kind = reader.byte();
    const index = reader.leb();
    if (kind !== 3) continue;
    features.add("exported-globals");
    if (mutableGlobals.get(reader)?.has(index) === true) features.add("mutable-globals");
  }
}

function readElements(reader: Reader, features: Features): void {
  for (let left = reader.leb(); left > 0; --left) {
    if (reader.leb() !== 0) {
      features.add("bulk-memory");
      return;
    }
    readExpression(reader, features);
    for (let functions = reader.leb(); functions > 0; --functions) reader.skipLeb();
  }
}

function readData(reader: Reader, features: Features): void {
  for (let left = reader.leb(); left > 0; --left) {
    if (reader.leb() !== 0) {
      features.add("bulk-memory");
      return;
    }
    readExpression(reader, features);
    reader.skip(reader.leb());
  }
}

function readCode(reader: Reader, features: Features): void {
  for (let left = reader.leb(); left > 0; --left) {
    const end = reader.leb() + reader.position;
    for (let groups = reader.leb(); groups > 0; --groups) {
      reader.skipLeb();
      valueType(reader.byte(), features);
    }
    while (reader.position < end) readInstruction(reader, features);
    if (reader.position !== end) throw new Error("an instruction was misread");
  }
}

function readExpression(reader: Reader, features: Features): void {
  while (readInstruction(reader, features) !== 0x0b);
}

/** Reads one instruction and returns its first byte. */
function readInstruction(reader: Reader, features: Features): number {
  const opcode = reader.byte();
  if (opcode === 0x02 || opcode === 0x03 || opcode === 0x04) {
    const type = reader.byte();
    // One byte with its sixth bit set is no type or a single one; anything else is an index into the types.
    if ((type & 0xc0) === 0x40) {
      if (type !== 0x40) valueType(type, features);
    } else {
      features.add("multi-value");
      if (type >= 0x80) reader.skipLeb();
    }
  } else if (opcode === 0x0c || opcode === 0x0d || opcode === 0x10) reader.skipLeb();
  else if (opcode === 0x0e) {
    for (let left = reader.leb() + 1; left > 0; --left) reader.skipLeb();
  } else if (opcode === 0x11) {
    reader.skipLeb();
    if (reader.leb() !== 0) features.add("reference-types");
  } else if (opcode === 0x12 || opcode === 0x13) {
    features.add("tail-call");
    reader.skipLeb();
    if (opcode === 0x13) reader.skipLeb();
  } else if (opcode === 0x1c) {
    features.add("reference-types");
    for (let left = reader.leb(); left > 0; --left) reader.byte();
  } else if (opcode >= 0x20 && opcode <= 0x24) reader.skipLeb();
  else if (opcode >= 0x28 && opcode <= 0x3e) {
    reader.skipLeb();
    reader.skipLeb();
  } else if (opcode === 0x3f || opcode === 0x40) reader.byte();
  else if (opcode === 0x41 || opcode === 0x42) reader.skipLeb();
  else if (opcode === 0x43) reader.skip(4);
  else if (opcode === 0x44) reader.skip(8);
  else if (opcode >= 0xc0 && opcode <= 0xc4) features.add("sign-ext");
  else if (opcode === 0xfc) readPrefixed(reader, features);
  else if (!isPlain(opcode)) {
    throw new Error(`opcode 0x${opcode.toString(16)} at ${reader.position - 1}`);
  }
  return opcode;
}

/** Instructions of the first version that take nothing but what is on the stack. */
function isPlain(opcode: number): boolean {
  const control = [0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b];
  return control.includes(opcode) || (opcode >= 0x45 && opcode <= 0xbf);
}

function readPrefixed(reader: Reader, features: Features): void {
  const opcode = reader.leb();
  if (opcode <= 7) features.add("nontrapping-fptoint");
  else if (opcode <= 11) {
    features.add("bulk-memory");
    // memory.init and memory.copy take two numbers, data.drop and memory.fill one.
    reader.skipLeb();
    if (opcode === 8 || opcode === 10) reader.skipLeb();
  } else throw new Error(`opcode 0xfc ${opcode}`);
}
