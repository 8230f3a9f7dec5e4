import type { Tx } from '#platform/context.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';

/** What a notice is about. */
export interface About {
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Asks each kind of thing once; answers where a thing is shown, null when the caller may not see it. */
export async function pathsOfSeen(tx: Tx, about: readonly About[]): Promise<(one: About) => string | null> {
  const { subjects } = knownNotices.of(tx.system);
  const seen = new Map<string, ReadonlySet<string>>();
  for (const kind of new Set(about.map(({ subjectKind }) => subjectKind))) {
    const ids = about.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
    seen.set(kind, (await subjects.get(kind)?.seen(tx, [...new Set(ids)])) ?? new Set());
  }
  return ({ subjectKind, subjectId }) =>
    seen.get(subjectKind)?.has(subjectId) ? (subjects.get(subjectKind)?.pathOf(subjectId) ?? null) : null;
}
