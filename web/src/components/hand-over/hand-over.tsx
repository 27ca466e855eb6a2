import type { ComponentType, VNode } from "preact";
import { useState } from "preact/hooks";
import { useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import type { LinkMakerProps } from "./link-maker";
import "./hand-over.css";

interface HandOverProps extends LinkMakerProps {
  /** The answer as plain text. */
  readonly text: string;
  readonly onPrint: () => void;
}

/** A file on this device opens nowhere else, and its path is nobody's business. */
export function hasAddress(): boolean {
  return /^https?:$/u.test(location.protocol);
}

type Copied = "not yet" | "copied" | "refused";

/** To print, to copy, or to send: nothing leaves the device by itself. */
export function HandOver({ text, linkOf, onPrint }: HandOverProps): VNode {
  const { texts } = useLanguage();
  const words = texts.handOver;
  const [copied, setCopied] = useState<Copied>("not yet");
  const [linked, setLinked] = useState(false);
  const [Maker, setMaker] = useState<ComponentType<LinkMakerProps> | "failed">();

  const showLink = (): void => {
    setLinked(!linked);
    import("./link-maker").then(
      ({ LinkMaker }) => setMaker(() => LinkMaker),
      () => setMaker("failed"),
    );
  };
  const copy = (): void => {
    copyText(text).then(
      () => setCopied("copied"),
      () => setCopied("refused"),
    );
  };

  return (
    <Section id="hand-over" title={words.title}>
      <div class="hand-over-actions">
        <button type="button" class="button button-secondary" onClick={onPrint}>
          <Icon name="print" />
          {words.print}
        </button>
        <button type="button" class="button button-secondary" onClick={copy}>
          <Icon name="copy" />
          {words.copy}
        </button>
        {hasAddress() ? (
          <button
            type="button"
            class="button button-secondary"
            aria-expanded={linked}
            onClick={showLink}
          >
            <Icon name="link" />
            {words.link}
          </button>
        ) : null}
      </div>
      <p role="status" class={copied === "not yet" ? "visually-hidden" : "hand-over-status"}>
        {copied === "copied" ? words.copied : copied === "refused" ? words.notCopied : ""}
      </p>
      {copied === "refused" ? <pre class="hand-over-text">{text}</pre> : null}
      {!linked || Maker === undefined ? null : Maker === "failed" ? (
        <p role="alert">{texts.failure.text[0]}</p>
      ) : (
        <Maker linkOf={linkOf} />
      )}
      <p class="section-lead">{words.report}</p>
    </Section>
  );
}

/** Web-views without the clipboard refuse; then the text is shown, to be copied by hand. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
