/** Assembles both mini-programs below `target`; all provinces where none is named. */
export function assembleMiniPrograms(options?: {
  readonly provinces?: readonly string[];
  readonly target?: string;
  readonly onLine?: (line: string) => void;
}): Promise<void>;
