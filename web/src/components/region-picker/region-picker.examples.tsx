import { type Examples, nothing } from "../../examples/examples";
import { RegionPicker } from "./region-picker";

export const examples: Examples = {
  "before anything is typed": () => <RegionPicker onChoose={nothing} />,
};
