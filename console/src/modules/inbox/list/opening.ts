let isByMouse = false;

/** A row was clicked with a mouse: whoever does that wants to write next. */
export function openByMouse(): void {
  isByMouse = true;
}

/** Whether the conversation that opens now was clicked on; asked once. By keys, one may walk on instead. */
export function wasOpenedByMouse(): boolean {
  const was = isByMouse;
  isByMouse = false;
  return was;
}
