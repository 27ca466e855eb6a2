import type { VNode } from "preact";
import { useLanguage } from "../../language/language";

export function Loading(): VNode {
  const { texts } = useLanguage();
  return (
    <p class="loading" role="status">
      {texts.loading}
    </p>
  );
}
