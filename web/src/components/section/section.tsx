import type { ComponentChildren, VNode } from "preact";
import "./section.css";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A part of a page under a double rule, as an account book closes a page. */
export function Section({ id, title, lead, children }: SectionProps): VNode {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
