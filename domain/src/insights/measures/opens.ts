import type { Happening } from './happening.ts';

/** A conversation was open from one moment until another; null while it is. Milliseconds. */
export interface OpenSpell {
  readonly from: number;
  readonly until: number | null;
}

/** When a conversation was open: from its opening, and from each time it was opened again. What says so twice is once. */
export function openSpellsOf(story: readonly Happening[]): OpenSpell[] {
  const spells: OpenSpell[] = [];
  let from: number | null = null;
  for (const { what, at } of story) {
    if (what === 'opened' || what === 'reopened') from ??= at;
    if (what !== 'closed' || from === null) continue;
    spells.push({ from, until: at });
    from = null;
  }
  return from === null ? spells : [...spells, { from, until: null }];
}
