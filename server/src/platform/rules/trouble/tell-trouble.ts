import type { Text } from '@zhiyin/domain/kit';
import { ruleFailing, ruleSubjectKind, ruleWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../context.ts';
import { notify } from '../../notices/notify.ts';

const dayMs = 24 * 3600_000;
const Named = z.object({ name: z.string() });

/** What a rule's publisher hears of: a firing that was cut, one with a step that failed, and that it is off now, and why. */
const texts = {
  cut: ruleWords.ruleWasCut,
  failed: ruleWords.ruleStepFailed,
  off: ruleWords.ruleGaveUp,
  unreadable: ruleWords.ruleUnreadable,
} as const satisfies Record<string, Text>;

/** Tells whoever published a rule, by the bell, what became of it; nobody when no person did. */
export async function tellPublisher(tx: Tx, ruleId: string, what: keyof typeof texts): Promise<void> {
  const rule = await tx.db
    .selectFrom('rules')
    .innerJoin('ruleVersions as v', (join) =>
      join
        .onRef('v.workspaceId', '=', 'rules.workspaceId')
        .onRef('v.ruleId', '=', 'rules.ruleId')
        .onRef('v.version', '=', 'rules.publishedVersion'),
    )
    .select(['v.publishedBy', 'v.definition'])
    .where('rules.workspaceId', '=', tx.workspaceId)
    .where('rules.ruleId', '=', ruleId)
    .executeTakeFirst();
  if (!rule?.publishedBy) return;
  const { name } = Named.parse(rule.definition);
  const about = { subjectKind: ruleSubjectKind, subjectId: ruleId, values: { name } };
  await notify(tx, [rule.publishedBy], { kind: ruleFailing, text: texts[what], ...about });
}

/** As `tellPublisher`, of the first such firing within a day: a storm is one piece of news. */
export async function tellOfTrouble(
  tx: Tx,
  { ruleId, firingId }: { readonly ruleId: string; readonly firingId: string },
  what: 'cut' | 'failed',
): Promise<void> {
  // One after the other, so that each sees whether the one before it has told.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rule trouble ${what} ${ruleId}`}, 0))`.execute(
    tx.db,
  );
  const since = new Date(tx.system.now().getTime() - dayMs);
  const { rows } = await sql`
    select 1 from rule_firings where workspace_id = ${tx.workspaceId} and rule_id = ${ruleId}
      and fired_at > ${since} and state = ${what} and firing_id <> ${firingId} limit 1
  `.execute(tx.db);
  if (rows.length === 0) await tellPublisher(tx, ruleId, what);
}
