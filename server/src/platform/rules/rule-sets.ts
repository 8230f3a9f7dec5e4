import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { keepClocks } from './by-clock/keep-clocks.ts';

/** The kind of due work that does a step later. */
export const errandKind = 'rules:errand';

/**
 * To be called in the transaction that publishes a rule, switches it, removes it or moves it: processes make their set
 * anew, the sequencer learns which facts set off any rule, and those that go by the clock strike at their time.
 */
export async function rulesChanged(tx: Tx): Promise<void> {
  await sql`
    insert into rule_sets as s (workspace_id, revision, fact_kinds)
    select ${tx.workspaceId}, 1, coalesce(array_agg(distinct k.kind), '{}')
    from rules r
    join rule_versions v on v.workspace_id = r.workspace_id and v.rule_id = r.rule_id and v.version = r.published_version
    cross join lateral jsonb_array_elements_text(v.definition #> '{when,facts}') k (kind)
    where r.workspace_id = ${tx.workspaceId} and r.is_on and r.removed_at is null
    on conflict (workspace_id) do update set revision = s.revision + 1, fact_kinds = excluded.fact_kinds
  `.execute(tx.db);
  await keepClocks(tx);
}
