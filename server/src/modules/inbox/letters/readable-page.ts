import { Parser } from 'htmlparser2';
import type { Context } from '#platform/context.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { readableText } from '../sensitive/readable.ts';

/** Elements that stand within a line. */
const inLine = new Set([
  ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'small', 'big', 'font'],
  ...['span', 'q', 'cite', 'code', 'wbr', 'img'],
]);
/** What may stand where an element begins or ends: within a line, and elsewhere. */
const partings = [
  ['', ''],
  ['', '\n'],
  [' ', ' '],
  ['\n', '\n'],
] as const;
/** A longer page is not looked through, and so is not shown. */
const wordsMax = 100_000;

/**
 * Whether a letter's page may be shown to the caller: nothing that is blanked out for them stands in its words, however
 * elements cut them into pieces, nor in where its links lead.
 */
export function isReadablePage(ctx: Context, html: string): boolean {
  if (seesSensitive(ctx)) return true;
  return partings.every(([within, between]) => {
    const words = wordsOf(html, (name) => (inLine.has(name) ? within : between));
    return words.length <= wordsMax && readableText(ctx, words) === words;
  });
}

/** The words of a page and, below them, those within its elements; pictures that stand in it as data have none. */
function wordsOf(html: string, partingOf: (name: string) => string): string {
  const words: string[] = [];
  const within: string[] = [];
  const parser = new Parser({
    onopentag: (name, { src: _, ...attributes }) => {
      words.push(partingOf(name));
      within.push(...Object.values(attributes));
    },
    ontext: (text) => {
      words.push(text);
    },
    onclosetag: (name) => {
      words.push(partingOf(name));
    },
  });
  parser.end(html);
  return `${words.join('')}\n${within.join('\n')}`;
}
