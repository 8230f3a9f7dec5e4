import { messageCharactersMax } from '@zhiyin/domain/inbox';

/** What may be sent of what was typed; null when nothing is left or it is too long. */
export function sendableText(typed: string): string | null {
  // NUL and halves of characters, which pasting may bring, can be stored nowhere.
  const text = typed.replaceAll('\u0000', '').toWellFormed().trim();
  return text === '' || text.length > messageCharactersMax ? null : text;
}

/** How many characters are left; null while that is not worth saying. Negative when there are too many. */
export function charactersLeft(typed: string): number | null {
  const left = messageCharactersMax - typed.trim().length;
  return left < messageCharactersMax / 10 ? left : null;
}
