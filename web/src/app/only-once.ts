/**
 * The second half of a double tap falls on whatever has come into the place of the button: the next question's, the next
 * relative's. It must do nothing.
 */
export function onlyOnce(event: MouseEvent): void {
  const onButton = event.target instanceof Element && event.target.closest("button") !== null;
  if (!onButton || event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}
