import type { Place, PlaceRoute } from "../app/route";
import { usePlaceName } from "../components/region-picker/place-list";
import { placeOf } from "../places/places";

/** The place and the day of an address, without the rest of it. */
export function placeOfRoute({ region, on }: PlaceRoute): Place {
  return on === undefined ? { region } : { region, on };
}

/** A region's name in the reader's language; the code of one that this version does not know. */
export function useRegionName(code: string): string {
  const nameOf = usePlaceName();
  const place = placeOf(code);
  return place === undefined ? code : nameOf(place);
}
