import type { VNode } from "preact";
import { Icon, type IconName } from "../icon/icon";
import "./choice-links.css";

export interface ChoiceLink {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
}

/** Ways to go on from here, each a line as wide as the page. */
export function ChoiceLinks({ links }: { links: readonly ChoiceLink[] }): VNode {
  return (
    <ul class="place-list">
      {links.map(({ id, label, icon, onPress }) => (
        <li key={id}>
          <button type="button" class="place" onClick={onPress}>
            <span class="choice-link">
              {icon === undefined ? null : <Icon name={icon} />}
              <b>{label}</b>
            </span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
