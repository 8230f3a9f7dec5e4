/**
 * What will be sent of what was typed: without blank ends and without what no database can hold (NUL, half of a
 * surrogate pair). Empty when there is nothing to send.
 */
export function storable(typed: string): string {
  return typed
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
