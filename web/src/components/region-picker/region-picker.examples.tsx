import { type Examples, nothing } from "../../examples/examples";
import { RegionPicker } from "./region-picker";

export const examples: Examples = {
  "before anything is typed": () => (
    <RegionPicker mistake={undefined} onMistake={nothing} onChoose={nothing} />
  ),
  "nothing was typed": () => (
    <RegionPicker mistake="请填城市名，或从下面选省份" onMistake={nothing} onChoose={nothing} />
  ),
};
