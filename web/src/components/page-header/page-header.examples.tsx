import { type Examples, nothing } from "../../examples/examples";
import { PageHeader } from "./page-header";

export const examples: Examples = {
  "settings folded away": () => (
    <PageHeader
      size="20"
      language="zh-Hans"
      steps={0}
      onSize={nothing}
      onLanguage={nothing}
      onHome={nothing}
      onClear={nothing}
    />
  ),
};
