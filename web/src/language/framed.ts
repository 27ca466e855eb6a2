import type { LanguageCode } from "../state/session";

/** What the page says when it stands in somebody else's; fetched only there. */
const chinese = {
  told: (host: string): string => `您的结论和金额会告诉${host}，您填的内容不会。`,
  handTitle: "要不要交出您填的内容",
  asked: (host: string): string => `${host}还想要您填的内容。您点了下面的按钮，才会给。`,
  hand: "交出我填的内容",
  handed: (host: string): string => `已把您填的内容交给${host}。`,
};

export type FramedTexts = typeof chinese;

const english: FramedTexts = {
  told: (host) => `${host} is told your answer and its amount, and not what you filled in.`,
  handTitle: "Whether to hand over what you filled in",
  asked: (host) =>
    `${host} would also like what you filled in. It gets that only if you press the button.`,
  hand: "Hand over what I filled in",
  handed: (host) => `${host} now has what you filled in.`,
};

/** In simplified characters for both kinds of Chinese: the reader's own are the caller's to write. */
export function framedTexts(code: LanguageCode): FramedTexts {
  return code === "en" ? english : chinese;
}
