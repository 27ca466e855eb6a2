import { chinese } from "../../src/language/language";

/** The samples speak as the page does, in simplified Chinese; only what a mini-program alone has to say stands here. */
export const language = chinese;
export const texts = chinese.texts;

export const ownTexts = {
  failed: (host: string): readonly string[] => [
    `可能是${host}太旧，或小程序没有装全。`,
    `请更新${host}，再打开一次。`,
  ],
  copyLink: "复制网址",
  call: "打12393",
  again: "换个地方再问",
  back: "上一步",
  webView: "用网页来答",
  returned: "从网页带回的结果",
  notReturned: "没有收到结果",
};
