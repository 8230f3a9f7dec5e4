import { findSensitive, type SensitiveKind } from './find-sensitive.ts';

/** How many characters at the end stay readable, so that two people can tell whether they mean the same one. */
const tails: Readonly<Record<SensitiveKind, number>> = {
  'identity-card': 2,
  'bank-card': 4,
  phone: 4,
  email: 0,
  address: 0,
  secret: 0,
};

/**
 * The text with everything sensitive blanked out; of cards and phones the last digits stay. The text itself when there
 * is nothing.
 *
 * @example maskSensitive('我的电话 13812345678') // '我的电话 ****5678'
 */
export function maskSensitive(text: string): string {
  // Most messages have no digit and no @: an address has a number, too.
  if (!/[\d@\uff10-\uff19]|[〇零一幺二三四五六七八九]{2}|密码|口令|passw|passp|passc|pwd|pin/iu.test(text))
    return text;
  let masked = '';
  let at = 0;
  for (const { kind, from, to } of findSensitive(text)) {
    masked += `${text.slice(at, from)}****${text.slice(Math.max(from, to - tails[kind]), to)}`;
    at = to;
  }
  return masked + text.slice(at);
}
