import type { VNode } from "preact";
import { useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import { Section } from "../section/section";
import "./page-footer.css";

/** What the page is not, and whom to call. */
export function Boundary(): VNode {
  const { texts } = useLanguage();
  const words = texts.boundary;
  return (
    <Section id="boundary" title={words.title}>
      <p>{words.text}</p>
      <Hotlines />
    </Section>
  );
}

export function Hotlines(): VNode {
  const { texts } = useLanguage();
  const words = texts.boundary;
  return (
    <ul class="hotlines">
      <li>
        <a href="tel:12393">
          <Icon name="phone" />
          <span>
            {words.callInsurance} <b>12393</b>
          </span>
        </a>
      </li>
      <li>
        <a href="tel:12345">
          <Icon name="phone" />
          <span>
            {words.callCity} <b>12345</b>
          </span>
        </a>
      </li>
    </ul>
  );
}

/** What nobody tells when the insurance is sold. */
export function RenewalNote(): VNode {
  const { texts } = useLanguage();
  const words = texts.boundary;
  return (
    <Section id="renewal" title={words.renewalTitle}>
      <p>{words.renewal}</p>
    </Section>
  );
}

/** Stands beside every answer about money: those who are looking for cash meet the agents first. */
export function AgentWarning(): VNode {
  const { texts } = useLanguage();
  const words = texts.boundary;
  return (
    <aside class="agent-warning" aria-labelledby="agents">
      <h2 id="agents">
        <Icon name="warning" />
        {words.agents}
      </h2>
      {words.agentsText.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </aside>
  );
}
