import { useEffect, useState } from "preact/hooks";
import type { QrCode } from "../hand-over/qr-code";

interface Print {
  /** The link as it stands on the sheet; absent until somebody prints. */
  readonly code: QrCode | undefined;
  readonly print: () => void;
}

/** Prints the page, with a QR code of `link` where there is one: it is drawn by a library that few visitors need. */
export function usePrint(link: string | undefined): Print {
  const [drawn, setDrawn] = useState<{ readonly link: string; readonly code: QrCode }>();

  // Once the code is on the sheet, and again each time that it is asked for.
  useEffect(() => {
    if (drawn !== undefined) globalThis.print();
  }, [drawn]);

  const print = (): void => {
    if (link === undefined) {
      globalThis.print();
      return;
    }
    import("../hand-over/qr-code").then(
      ({ qrCode }) => setDrawn({ link, code: qrCode(link) }),
      // The sheet has the address in letters as well.
      () => globalThis.print(),
    );
  };
  return { code: drawn?.link === link ? drawn?.code : undefined, print };
}
