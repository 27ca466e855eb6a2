/** The same words in several languages. Chinese is always there; the others may be missing. */
export interface Text {
  readonly "zh-Hans": string;
  readonly en?: string;
}
