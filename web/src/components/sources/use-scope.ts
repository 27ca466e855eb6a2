import { useLanguage } from "../../language/language";
import { placeOf } from "../../places/places";
import { usePlaceName } from "../region-picker/place-list";

/** Whether a rule is the place's own or inherited, and from where. */
export function useScope(from: string, region: string): string {
  const { texts } = useLanguage();
  const nameOf = usePlaceName();
  const place = placeOf(from);
  const name = place === undefined ? texts.result.nation : nameOf(place);
  return from === region ? texts.result.ownRule(name) : texts.result.inheritedRule(name);
}
