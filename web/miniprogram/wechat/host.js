const { load } = require("./gezhang/index.js");
const hashes = require("./hashes.js");

/** 微信 has: WebAssembly by a path in the package, and files of the package by their path. */
module.exports = {
  name: "微信",
  hashes,

  loadEngine: () => load({ path: "/gezhang/gezhang.wasm.br" }),

  readPack: (name) =>
    new Promise((resolve, reject) => {
      wx.getFileSystemManager().readFile({
        filePath: `/policies/${name}.json`,
        // Without an encoding: bytes, which the engine takes as they are.
        success: ({ data }) => resolve(new Uint8Array(data)),
        fail: ({ errMsg }) => reject(new Error(errMsg)),
      });
    }),

  fontSizeSetting() {
    // Base libraries before 2.23.4 tell it by the older function alone.
    const { fontSizeSetting } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : {};
    return fontSizeSetting === undefined ? wx.getSystemInfoSync().fontSizeSetting : fontSizeSetting;
  },

  open: (url) => wx.navigateTo({ url }),
  back: () => wx.navigateBack(),
  restart: () => wx.reLaunch({ url: "/pages/region/region" }),
  copy: (text) => wx.setClipboardData({ data: text }),
  call: (number) => wx.makePhoneCall({ phoneNumber: number }),
};
