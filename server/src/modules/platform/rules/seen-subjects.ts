import type { Tx } from '#platform/context.ts';
import { knownRules } from '#platform/rules/rule-kinds.ts';

/** The things among some that the caller may see: whoever reads rules is not told of other teams' conversations. */
export async function seenSubjects(
  tx: Tx,
  things: readonly { readonly subjectKind: string; readonly subjectId: string }[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const [kind, subject] of knownRules.of(tx.system).subjects) {
    const ids = things.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
    for (const id of (await subject.records(tx, [...new Set(ids)], [])).keys()) seen.add(id);
  }
  return seen;
}
