/** Keys that reach an input method, not the page; browsers tell it in one of two ways. */
export function isComposing(event: {
  readonly isComposing?: boolean;
  readonly keyCode: number;
}): boolean {
  return event.isComposing === true || event.keyCode === 229;
}
