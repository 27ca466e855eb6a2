/** What the samples for WeChat and Alipay share: everything but the hosts' own functions. */

export { createPages, type Settings } from "./application";
export type { Host } from "./host";
