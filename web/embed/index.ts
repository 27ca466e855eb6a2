/**
 * Gezhang in a page of somebody else: as a frame, or as the element `<gezhang-check>`. Nothing happens on import.
 */
import { defineCheck } from "./element";
import { inlineMode } from "./inline-mode";

export type { FrameStart } from "./address";
export type { CheckFault } from "./element";
export { createFrame, type Frame, type FrameOptions } from "./frame";
export type { FrameFault, Result } from "./messages";
export type { FrameLanguage, FrameSize, Settings } from "./settings";

export interface ElementSetup {
  /** Where the page of Gezhang is served, for elements without `src`. */
  readonly page?: string;
}

/** Defines `<gezhang-check>` with both of its modes; safe on a server, where it does nothing. */
export function defineElement({ page }: ElementSetup = {}): void {
  defineCheck({ page, inline: inlineMode });
}
