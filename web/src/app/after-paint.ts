/**
 * Does what takes long once the screen shows that the tap was felt: on an old telephone the core may need half a second, and
 * a button that seems dead is tapped again.
 */
export function afterPaint(work: () => void): void {
  // A page that nobody sees is not painted.
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}
