import type { VNode } from "preact";
import { type Door, doors, isDoor } from "../../core/topics";
import { useLanguage } from "../../language/language";
import { Icon } from "../icon/icon";
import "./topic-picker.css";

const name = "door";

/** The three doors and "all of them": radio buttons, so that a choice made before the script has arrived counts. */
export function TopicPicker({ door }: { door: Door }): VNode {
  const { texts } = useLanguage();
  return (
    <fieldset class="topic-picker">
      <legend>{texts.start.topic}</legend>
      <div class="topic-grid">
        {doors.map((value) => (
          <label class="topic" key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === door} />
            <span>
              <Icon name={value} />
              {texts.topics[value]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is chosen on the page now. */
export function chosenDoor(): Door {
  const chosen = document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
  return chosen !== undefined && isDoor(chosen) ? chosen : "all";
}
