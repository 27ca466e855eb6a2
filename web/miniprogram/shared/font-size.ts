/** The page's three sizes, CSS pixels; see web/src/state/session. */
type TextSize = 20 | 24 | 30;

/**
 * The text's size for what the citizen has chosen in the host: its own standard is 16 or 17, and who chose more there wants
 * more here. Never smaller than the page's standard.
 */
export function textSize(setting: number | undefined): TextSize {
  if (setting === undefined || setting < 19) return 20;
  return setting < 22 ? 24 : 30;
}
