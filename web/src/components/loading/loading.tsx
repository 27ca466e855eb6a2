import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { Announcement } from "../announcement/announcement";

/** Until there is something to show; `what` says what is awaited, where it is not the rules. */
export function Loading({ what }: { what?: string }): VNode {
  const { texts } = useLanguage();
  const words = what ?? texts.loading;
  return (
    <div>
      <p class="loading">{words}</p>
      <Announcement words={words} />
    </div>
  );
}
