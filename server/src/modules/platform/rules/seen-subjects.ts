import type { Tx } from '#platform/context.ts';
import { knownRules } from '#platform/rules/rule-kinds.ts';

/**
 * What things are called, by id, of those that the caller may see: whoever reads rules is not told of other teams'
 * conversations. Null for one without a name.
 */
export async function seenSubjects(
  tx: Tx,
  things: readonly { readonly subjectKind: string; readonly subjectId: string }[],
): Promise<Map<string, string | null>> {
  const seen = new Map<string, string | null>();
  for (const [kind, { titleField, records }] of knownRules.of(tx.system).subjects) {
    const ids = things.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
    for (const [id, record] of await records(tx, [...new Set(ids)], [titleField])) {
      const title = record[titleField];
      seen.set(id, typeof title === 'string' ? title : null);
    }
  }
  return seen;
}
