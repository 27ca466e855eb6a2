import { EditorState, type Extension } from "@codemirror/state";
import type { StudioLanguage } from "../words";

/** The editor's own words in Chinese; its English is its own. */
const chinese = {
  Find: "查找",
  Replace: "替换为",
  next: "下一个",
  previous: "上一个",
  all: "全选",
  "match case": "区分大小写",
  "by word": "整词",
  regexp: "正则表达式",
  replace: "替换",
  "replace all": "全部替换",
  close: "关闭",
  "current match": "当前一处",
  "replaced match on line $": "已替换第 $ 行的一处",
  "replaced $ matches": "已替换 $ 处",
  "on line": "在第几行",
  "Go to line": "到第几行",
  go: "去",
  "$ unchanged lines": "$ 行没有变",
  "Folded lines": "收起的行",
  "Unfolded lines": "展开的行",
  "folded code": "收起的内容",
  unfold: "展开",
  "Fold line": "收起这一段",
  "Unfold line": "展开这一段",
  Diagnostics: "错误和提示",
  "No diagnostics": "没有错误和提示",
  "Control character": "控制字符",
  "Selection deleted": "已删除选中的内容",
};

export function phrases(language: StudioLanguage): Extension {
  return language === "en" ? [] : EditorState.phrases.of(chinese);
}
