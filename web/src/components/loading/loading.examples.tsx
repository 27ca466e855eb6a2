import type { Examples } from "../../examples/examples";
import { Loading } from "./loading";

export const examples: Examples = { "a moment": () => <Loading /> };
