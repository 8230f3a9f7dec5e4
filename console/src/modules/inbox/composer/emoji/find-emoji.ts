import { type Emoji, emojiKinds } from './emoji-data.ts';

/**
 * The characters that what was typed calls for, in either language; all of them while nothing was typed.
 *
 * @example findEmoji('thank').map((one) => one.sign) // ['🙏']
 */
export function findEmoji(typed: string): Emoji[] {
  const wanted = typed.trim().toLowerCase();
  const all = emojiKinds.flatMap((kind): readonly Emoji[] => kind.list);
  return all.filter(({ sign, zh, en }) => `${sign} ${zh} ${en}`.includes(wanted));
}
