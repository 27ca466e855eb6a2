import type { QuestionInfo, Region } from "../../../wasm/package/src/index.js";
import type { Inquiry } from "./inquiry";

/** What the pages of one run have in common: in memory alone, and gone with the mini-program. */
export interface Session {
  region: Region;
  question: QuestionInfo;
  inquiry: Inquiry;
}
