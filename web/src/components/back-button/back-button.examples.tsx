import { type Examples, nothing } from "../../examples/examples";
import { BackButton } from "./back-button";

export const examples: Examples = { "above a heading": () => <BackButton onBack={nothing} /> };
