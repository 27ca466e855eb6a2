import { generate } from "lean-qr";

/** The path of the dark squares, each of size one, in a square of `size`. */
export interface QrCode {
  readonly path: string;
  readonly size: number;
}

export function qrCode(text: string): QrCode {
  const code = generate(text);
  let path = "";
  for (let row = 0; row < code.size; ++row) {
    for (let column = 0; column < code.size; ++column)
      if (code.get(column, row)) path += `M${column} ${row}h1v1h-1z`;
  }
  return { path, size: code.size };
}
