import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useLanguage } from "../../language/language";
import { qrCode } from "./qr-code";
import { QrPicture } from "./qr-picture";

export interface LinkMakerProps {
  /** The address that opens this page elsewhere, with the answers in its fragment. */
  readonly linkOf: (amounts: boolean) => string;
}

/** The link and its QR code, fetched with the library that draws it when somebody wants one. */
export function LinkMaker({ linkOf }: LinkMakerProps): VNode {
  const { texts } = useLanguage();
  const words = texts.handOver;
  const [amounts, setAmounts] = useState(false);
  const link = linkOf(amounts);
  const code = useMemo(() => qrCode(link), [link]);

  return (
    <div class="link-maker">
      <p>{words.linkLead}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={amounts}
          onChange={(event) => setAmounts(event.currentTarget.checked)}
        />
        <span>{words.amounts}</span>
      </label>
      <label class="field-label" for="link">
        {words.linkLabel}
      </label>
      <input
        id="link"
        class="field"
        type="text"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <figure class="qr-code">
        <QrPicture code={code} />
        <figcaption>{words.qr}</figcaption>
      </figure>
    </div>
  );
}
