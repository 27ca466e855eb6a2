const { load } = require("./gezhang/index.js");
const hashes = require("./hashes.js");
const packs = require("./packs.js");

/** 支付宝 has no WebAssembly where pages run: the engine is script alone, and so are the policies. */
module.exports = {
  name: "支付宝",
  hashes,
  loadEngine: () => load(),
  readPack: async (name) => packs[name](),
  fontSizeSetting: () => my.getSystemInfoSync().fontSizeSetting,
  open: (url) => my.navigateTo({ url }),
  back: () => my.navigateBack(),
  restart: () => my.reLaunch({ url: "/pages/region/region" }),
  copy: (text) => my.setClipboard({ text }),
  call: (number) => my.makePhoneCall({ number }),
};
