import type { ComponentChildren, VNode } from "preact";

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A part of the studio under its heading. */
export function Panel({ id, title, lead, children }: PanelProps): VNode {
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p class="panel-lead">{lead}</p>}
      {children}
    </section>
  );
}
