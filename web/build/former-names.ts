/**
 * Names under which people still look for a place: what it was called before, or a city that has become part of it.
 * By code, several parted by spaces.
 */
export const formerNames: Readonly<Record<string, string>> = {
  "150400": "昭乌达盟",
  "150500": "哲里木盟",
  "150600": "伊克昭盟",
  "211400": "锦西",
  "220600": "浑江",
  "320800": "淮阴",
  "340100": "巢湖",
  "341000": "徽州",
  "370100": "莱芜",
  "420600": "襄樊",
  "421000": "荆沙 沙市",
  "430800": "大庸",
  "530800": "思茅",
  "533400": "中甸",
};
