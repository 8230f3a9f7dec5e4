import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { beforeNextFacts } from '#platform/facts/sequencer.ts';
import { perSystem } from '#platform/per-system.ts';
import { secondLook } from '../clocks/bells.ts';
import { allTeamHours, type StoredHours } from '../team-hours/stored-hours.ts';
import { allPolicies, type StoredPolicy } from './stored-policies.ts';

/** All policies as of one edition. */
export interface Edition {
  readonly edition: number;
  readonly policies: readonly StoredPolicy[];
  readonly teamHours: readonly StoredHours[];
}

const remembered = perSystem<Map<string, Edition>>(() => new Map());
const rememberedMax = 200;

/**
 * The policies as they are now; null in a shop that never made one. They are parsed once for each edition: what is
 * remembered is used only while the database says that nothing was changed.
 */
export async function currentEdition(tx: Tx): Promise<Edition | null> {
  const row = await tx.db
    .selectFrom('slaEditions')
    .select('edition')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row) return null;
  const known = remembered.of(tx.system);
  const before = known.get(tx.workspaceId);
  if (before?.edition === row.edition) return before;
  const teamHours = await allTeamHours(tx);
  const found = { edition: row.edition, policies: await allPolicies(tx), teamHours };
  if (known.size >= rememberedMax) known.clear();
  known.set(tx.workspaceId, found);
  return found;
}

/**
 * Takes the policies for oneself until the transaction ends, so that two who change them do so one after the other,
 * and begins a new edition: every open conversation and ticket is looked at again.
 */
export async function beginEdition(tx: Tx): Promise<void> {
  const { rows } = await sql<{ edition: number }>`
    insert into sla_editions (workspace_id, edition) values (${tx.workspaceId}, 1)
    on conflict (workspace_id) do update set edition = sla_editions.edition + 1
    returning edition
  `.execute(tx.db);
  if (rows[0]?.edition === 1) await beforeNextFacts(tx);
  await schedule(tx, secondLook, tx.workspaceId, tx.system.now());
}
