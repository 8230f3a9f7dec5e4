import type { Permission } from '@zhiyin/domain/kit';
import { manageFlows, manageForms, readRules } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { may, type Tx } from '#platform/context.ts';
import type { StandardSource, StandardThing } from '#platform/standards/standards.ts';
import { allRules } from '../rules/queries.ts';

/** Rules, flows and forms, as they are published. */
export const ownStandards: readonly StandardSource[] = [
  { kind: 'rule', list: rules },
  { kind: 'flow', list: (tx) => published(tx, 'flow', manageFlows) },
  { kind: 'form', list: (tx) => published(tx, 'form', manageForms) },
];

const thingsMax = 500;

async function rules(tx: Tx): Promise<StandardThing[]> {
  if (!may(tx, readRules)) return [];
  return (await allRules(tx)).map(({ ruleId: ref, draft, publishedVersion: version }) => ({
    ...{ ref, version, title: draft.name },
    path: `/settings/rules/${ref}`,
  }));
}

/** What flows and forms are called is known to every member; their pages are for whoever may write them. */
async function published(
  tx: Tx,
  kind: 'flow' | 'form',
  opens: Permission,
): Promise<readonly StandardThing[]> {
  if (tx.actor.kind !== 'member') return [];
  const id = sql.ref(`${kind}_id`);
  const { rows } = await sql<Omit<StandardThing, 'path'>>`
    select ${id} as ref, published_version as version,
      coalesce(nullif(v.definition -> 'title' ->> ${tx.locale}, ''), key) as title
    from ${sql.table(`${kind}s`)} t join ${sql.table(`${kind}_versions`)} v using (workspace_id, ${id})
    where workspace_id = ${tx.workspaceId} and v.version = published_version and archived_at is null
    order by key limit ${thingsMax}
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, path: may(tx, opens) ? `/settings/${kind}s/${row.ref}` : null }));
}
