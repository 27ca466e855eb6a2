import type { VNode } from "preact";
import type { QrCode } from "./qr-code";

/** Drawn with the white border of two squares that a camera needs. */
export function QrPicture({ code }: { code: QrCode }): VNode {
  const { path, size } = code;
  return (
    <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
