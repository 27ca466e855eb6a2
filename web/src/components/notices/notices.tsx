import type { VNode } from "preact";
import type { Notice } from "../../../../wasm/package/src/index.js";
import { Say } from "../../language/language";
import { Section } from "../section/section";

interface NoticesProps {
  readonly id: string;
  readonly title: string;
  readonly notices: readonly Notice[] | undefined;
}

/** Warnings, documents, steps: texts of the policies under one heading. */
export function Notices({ id, title, notices }: NoticesProps): VNode | null {
  if (notices === undefined || notices.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="notices">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Say text={notice.text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
