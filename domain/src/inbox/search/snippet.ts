import { normalised } from './terms.ts';

/** Characters shown before the first hit, and in all. */
const before = 24;
const shownMax = 120;
const [opens, closes] = ['\u{e000}', '\u{e001}'];

/**
 * The part of a text around what was found, on one line; each hit stands between U+E000 and U+E001.
 *
 * @example snippetOf('请问退货的运费谁出？', ['退货', '运费']) // '请问\ue000退货\ue001的\ue000运费\ue001谁出？'
 */
export function snippetOf(text: string, terms: readonly string[]): string {
  const plain = text
    .replace(/[\u{e000}\u{e001}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const folded = normalised(plain);
  // Where folding changes the length, what is shown is the folded text: places must fit.
  const line = folded.length === plain.length ? plain : folded;
  const hits = hitsIn(folded, terms);
  const from = whole(line, Math.max(0, (hits[0]?.from ?? 0) - before));
  const to = whole(line, Math.min(line.length, from + shownMax));
  let shown = from > 0 ? '…' : '';
  let at = from;
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    shown += `${line.slice(at, hit.from)}${opens}${line.slice(hit.from, hit.to)}${closes}`;
    at = hit.to;
  }
  return `${shown}${line.slice(at, to)}${to < line.length ? '…' : ''}`;
}

interface Hit {
  readonly from: number;
  readonly to: number;
}

/** Where the terms stand, in order; of two that overlap the first, and the longer one. Those that touch are one. */
function hitsIn(folded: string, terms: readonly string[]): Hit[] {
  const all = terms.flatMap((term) => placesOf(folded, term));
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of all) {
    const last = kept.at(-1);
    if (!last || hit.from > last.to) kept.push(hit);
    else if (hit.from === last.to) kept.splice(-1, 1, { from: last.from, to: hit.to });
  }
  return kept;
}

function placesOf(folded: string, term: string): Hit[] {
  const places: Hit[] = [];
  for (
    let from = folded.indexOf(term);
    from !== -1 && term !== '';
    from = folded.indexOf(term, from + term.length)
  ) {
    places.push({ from, to: from + term.length });
  }
  return places;
}

/** The same place, or one before it where it would cut a character in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
