/**
 * All that `index.js` has, on the full module: beside the answers about one person, batches for many people at once,
 * the ledger of an account, and the linter and the cases of policies. See `loadFull` for an example.
 */

export { Account } from "./account.js";
export { Batch, type BatchResult, kBadRow, kBatchVerdicts } from "./batch.js";
export type { CaseResult, CaseRun, Difference } from "./cases.js";
export { type Bundle, FullEngine, FullPolicySet, FullRegion } from "./full-engine.js";
export * from "./index.js";
export type {
  Balances,
  Bucket,
  History,
  Ledger,
  LedgerAmount,
  LedgerEvent,
  LedgerLine,
  RoughAmount,
} from "./ledger.js";
export type { Finding } from "./lint.js";
export { loadFull } from "./load-full.js";
export { loadFullTwin } from "./load-full-twin.js";
