import type { messageCharactersMax } from '@zhiyin/domain/inbox';

/** Most characters of one message. Typed by the contract: it does not compile when that changes. */
export const charactersMax: typeof messageCharactersMax = 10_000;

/** From here on the writer is told how much room is left. */
const tellFrom = charactersMax - 500;

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

/** Characters still free, below zero when there are too many; `null` while there is no need to say. */
export function charactersLeft(typed: string): number | null {
  const { length } = storable(typed);
  return length < tellFrom ? null : charactersMax - length;
}
