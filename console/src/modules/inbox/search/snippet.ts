/** A piece of a snippet; `isHit` where it matches what was searched for. */
export interface SnippetPart {
  /** Where it begins in the snippet. */
  readonly at: number;
  readonly text: string;
  readonly isHit: boolean;
}

const begin = '\uE000';
const end = '\uE001';

/**
 * Cuts a snippet at the signs the server puts around what matches. A sign without its partner marks to the end.
 *
 * @example snippetParts('要\uE000退货\uE001吗').map((part) => part.text) // ['要', '退货', '吗']
 */
export function snippetParts(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = 0;
  for (const piece of snippet.split(/([\uE000\uE001])/)) {
    const isHit = snippet.lastIndexOf(begin, at - 1) > snippet.lastIndexOf(end, at - 1);
    if (piece !== begin && piece !== end && piece !== '')
      parts.push({ at, text: piece, isHit: at > 0 && isHit });
    at += piece.length;
  }
  return parts;
}

/** The snippet without its signs, for where nothing can be marked. */
export function plainSnippet(snippet: string): string {
  return snippet.replace(/[\uE000\uE001]/g, '');
}
