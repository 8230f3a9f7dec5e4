import { findSensitive, type SensitiveKind, type SensitiveSpan } from './find-sensitive.ts';

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
 * False for texts that need no closer look. Most messages have no digit and no @: an address has a number, too.
 *
 * @example mayHoldSensitive('你好') // false
 */
export function mayHoldSensitive(text: string): boolean {
  return /[\d@\uff10-\uff19]|[〇零一幺二三四五六七八九]{2}|密码|口令|passw|passp|passc|pwd|pin/iu.test(text);
}

/**
 * The text with everything sensitive blanked out; of cards and phones the last digits stay. The text itself when there
 * is nothing.
 *
 * @example maskSensitive('我的电话 13812345678') // '我的电话 ****5678'
 */
export function maskSensitive(text: string): string {
  if (!mayHoldSensitive(text)) return text;
  let masked = '';
  let at = 0;
  for (const span of findSensitive(text)) {
    masked += `${text.slice(at, span.from)}${maskOf(text, span)}`;
    at = span.to;
  }
  return masked + text.slice(at);
}

/** What stands in the place of a span. */
function maskOf(text: string, { kind, from, to }: SensitiveSpan): string {
  return `****${text.slice(Math.max(from, to - tails[kind]), to)}`;
}

/**
 * A text that was edited while it was masked, with each mask that still stands in it as what it hides in the text as
 * it was. A mask that was changed is what its writer made of it.
 *
 * @example unmaskedFrom('新电话 ****5678，急', '电话 13812345678') // '新电话 13812345678，急'
 */
export function unmaskedFrom(edited: string, stored: string): string {
  let text = edited;
  let at = 0;
  for (const span of findSensitive(stored)) {
    const mask = maskOf(stored, span);
    const place = placeOf(text, mask, at);
    if (place === -1) continue;
    const hidden = stored.slice(span.from, span.to);
    text = text.slice(0, place) + hidden + text.slice(place + mask.length);
    at = place + hidden.length;
  }
  return text;
}

/** Where a mask stands that does not go on as another; -1 for nowhere. */
function placeOf(text: string, mask: string, from: number): number {
  const place = text.indexOf(mask, from);
  const next = place === -1 ? '' : (text[place + mask.length] ?? '');
  return /[\dA-Za-z*]/.test(next) ? placeOf(text, mask, place + 1) : place;
}
