/** A piece of a message: plain text, or a web address that may be followed. */
export interface Part {
  /** Where it begins in the message. */
  readonly at: number;
  readonly text: string;
  readonly href: string | null;
}

// ASCII only: in Chinese text the sentence often goes on right after the address, without a space.
const candidate = /https?:\/\/[!#-;=?-Z[\]_a-z|~]+/gi;
const trailing = /[.,:;!?'|]+$/;

/**
 * Cuts a text at its web addresses. The pieces put together are the text again; only http and https become links, and
 * an address that shows one host but carries a user name (`https://shop.com@evil.com`) stays text.
 *
 * @example findLinks('见 https://a.cn/x。').map((part) => part.href) // [null, 'https://a.cn/x', null]
 */
export function findLinks(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(candidate)) {
    const address = trimmed(match[0]);
    const href = hrefOf(address);
    if (href === null) continue;
    if (match.index > done) parts.push({ at: done, text: text.slice(done, match.index), href: null });
    parts.push({ at: match.index, text: address, href });
    done = match.index + address.length;
  }
  if (done < text.length || parts.length === 0) parts.push({ at: done, text: text.slice(done), href: null });
  return parts;
}

/** Without the punctuation of the sentence around it; a closing bracket stays when it was opened inside. */
function trimmed(address: string): string {
  const bare = address.replace(trailing, '');
  const last = bare.at(-1) ?? '';
  const opening = last === ')' ? '(' : last === ']' ? '[' : null;
  if (opening === null || count(bare, opening) >= count(bare, last)) return bare;
  return trimmed(bare.slice(0, -1));
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function hrefOf(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const isPlain = url.username === '' && url.password === '' && url.hostname !== '';
  return isPlain && /^https?:$/.test(url.protocol) ? url.href : null;
}
