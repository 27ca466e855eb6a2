import type { ComponentChildren, VNode } from "preact";
import type { Entry } from "../../../../wasm/package/src/index.js";
import { Say, useLanguage } from "../../language/language";
import { Icon, type IconName } from "../icon/icon";
import { type CitedDocument, sourceId } from "../sources/documents";
import { useScope } from "../sources/use-scope";
import { Working } from "./working";
import "./reason.css";

export interface ReasonContext {
  /** The region that was asked about: rules from elsewhere are inherited. */
  readonly region: string;
  /** The documents of the answer, in the order in which 依据 numbers them. */
  readonly documents: readonly CitedDocument[];
}

interface ReasonProps extends ReasonContext {
  readonly entry: Entry;
  readonly icon: IconName;
  /** How things stand with it, in a word; the icon and the colour only repeat it. */
  readonly state?: string;
  readonly tone?: "met" | "failed" | "unknown";
  /** An amount that stands there already; a working that only repeats it says nothing. */
  readonly shown?: string;
  readonly children?: ComponentChildren;
}

/** One line of an answer: what the rule says, the arithmetic with this citizen's numbers, and where it stands. */
export function Reason(props: ReasonProps): VNode {
  const { entry, region, documents, icon, state, tone, shown, children } = props;
  const { texts } = useLanguage();
  const words = texts.result;
  const working =
    entry.working === undefined || entry.working === shown ? null : (
      <p class="reason-working">
        <span class="visually-hidden">{words.working}: </span>
        <Working entry={entry} />
      </p>
    );
  return (
    <li class={`reason reason-${tone ?? "plain"}`}>
      <span class="reason-icon">
        <Icon name={icon} />
      </span>
      <div class="reason-body">
        <p class="reason-text">
          {state === undefined ? null : <b class="reason-state">{state}</b>}{" "}
          <Say text={entry.text} />
        </p>
        {children}
        {tone === "met" ? null : working}
        {/* Who is told what to do about a condition that is met might really do it. */}
        {entry.fix === undefined || tone === "met" ? null : (
          <p>
            <b>{words.fix}</b>
            {texts.marks.colon}
            <Say text={entry.fix} />
          </p>
        )}
        <Basis entry={entry} region={region} documents={documents}>
          {tone === "met" ? working : null}
        </Basis>
      </div>
    </li>
  );
}

interface BasisProps extends ReasonContext {
  readonly entry: Entry;
  /** How it was found to be met: looked at by those who doubt it. */
  readonly children: ComponentChildren;
}

/** Whose rule it is and how far it can be trusted; unfolded, the way to each document. */
function Basis({ entry, region, documents, children }: BasisProps): VNode {
  const { texts } = useLanguage();
  const words = texts.result;
  const scope = useScope(entry.from, region);
  const cited = entry.cites
    .map(({ source, clause }) => ({
      clause,
      index: documents.findIndex(
        ({ from, citation }) => from === entry.from && citation.source === source,
      ),
    }))
    .sort((a, b) => a.index - b.index);
  return (
    <details class="reason-basis">
      <summary>
        {scope} · {words.grades[entry.grade]}
      </summary>
      {children}
      {cited.map(({ index, clause }) => (
        <button
          type="button"
          class="link"
          key={`${index} ${clause ?? ""}`}
          onClick={() => show(sourceId(index))}
        >
          {words.basis(index + 1)}
          {clause === undefined ? "" : ` ${clause}`}
        </button>
      ))}
    </details>
  );
}

/** An ordinary link to a part of the page would be an address of the page's own. */
function show(id: string): void {
  const target = document.getElementById(id);
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.parentElement?.closest("details")?.setAttribute("open", "");
  target.scrollIntoView();
  target.querySelector("summary")?.focus({ preventScroll: true });
}
