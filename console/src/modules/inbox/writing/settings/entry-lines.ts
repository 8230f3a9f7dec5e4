import type { WordEntry } from '@zhiyin/domain/inbox';

/** Entries as lines of text, the way they are edited. */
export function linesOf(entries: readonly WordEntry[]): string {
  return entries
    .map(({ term, instead, isFine }) => {
      if (isFine) return `!${term}`;
      return instead === '' ? term : `${term} => ${instead}`;
    })
    .join('\n');
}

/** Lines of text as entries; blank ones and what stands twice are left out, too long ones are cut. */
export function entriesOf(text: string): WordEntry[] {
  const entries = text.split('\n').flatMap((line): WordEntry[] => {
    const isFine = line.trimStart().startsWith('!');
    const [term = '', ...rest] = line.trim().replace(/^!/, '').split('=>');
    const entry = { term: term.trim().slice(0, 60), instead: rest.join('=>').trim().slice(0, 120), isFine };
    return entry.term === '' ? [] : [entry];
  });
  return [...new Map(entries.map((entry) => [entry.term, entry])).values()];
}
