import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../../language/language";

interface HeadingProps {
  /** The page's title, without the site's name. */
  readonly title: string;
  /** Put before the title when something has to be corrected. */
  readonly prefix?: string;
  /** Whether the page was reached by a step, so that the focus belongs here. */
  readonly moved: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The page's one `h1`: names the page in the tab and takes the focus on each step, for those who hear the page. */
export function Heading({ title, prefix = "", moved, class: name, children }: HeadingProps): VNode {
  const { texts } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${prefix}${title} - ${texts.siteName}`;
  }, [prefix, title, texts]);

  useEffect(() => {
    if (!moved) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    // Only when the page appears, not when its words change.
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1} {...(name === undefined ? {} : { class: name })}>
      {children}
    </h1>
  );
}
