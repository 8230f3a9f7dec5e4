import type { AddEvidence, OpenFinding } from '@zhiyin/domain/improvement';
import { improvementNoticeWords } from '@zhiyin/domain/improvement';
import { sql } from 'kysely';
import { knownRoster } from '#platform/authority/roster.ts';
import type { Tx } from '#platform/context.ts';
import { openFindingAgain } from '../actions/close.ts';
import { addEvidence } from '../actions/evidence.ts';
import { openFinding } from '../actions/open.ts';
import { lockFinding } from '../queries.ts';
import { titlesOf } from '../referred.ts';
import { hasRoom } from '../room.ts';
import type { FindingRow } from '../rows.ts';
import { tell } from '../tell.ts';

type Shown = Pick<AddEvidence, 'kind'> & { readonly ref: string };

/**
 * The finding that something has opened before, held until the transaction ends with what it is opened by: two that
 * see the same at once open one.
 */
export async function standingFinding(tx: Tx, cause: string): Promise<FindingRow | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finding ${tx.workspaceId} ${cause}`}, 0))`.execute(
    tx.db,
  );
  const known = await tx.db
    .selectFrom('standingFindings')
    .select('findingId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('cause', '=', cause)
    .executeTakeFirst();
  return known ? lockFinding(tx, known.findingId) : null;
}

/** Opens the finding of a cause, which the caller holds. Answers its id. */
export async function openStanding(
  tx: Tx,
  cause: string,
  { evidence, ...given }: Omit<OpenFinding, 'evidence' | 'goal'> & { readonly evidence: readonly Shown[] },
): Promise<string> {
  const { findingId } = await openFinding(tx, { ...given, evidence: await there(tx, evidence) });
  await tx.db
    .insertInto('standingFindings')
    .values({ workspaceId: tx.workspaceId, cause, findingId })
    .execute();
  return findingId;
}

/** Opens a finding again that has ended, and tells whose it is that the thing is back. */
export async function openStandingAgain(tx: Tx, row: FindingRow): Promise<void> {
  const { findingId, revision, ownerId, title } = row;
  await openFindingAgain(tx, { findingId, revision });
  await tell(tx, ownerId, { findingId, text: improvementNoticeWords.foundAgain, title });
}

/** Adds to an open finding what is not among its evidence yet, as long as there is room. */
export async function addToStanding(tx: Tx, findingId: string, evidence: readonly Shown[]): Promise<void> {
  const known = await tx.db
    .selectFrom('findingEvidence')
    .select('ref')
    .where('workspaceId', '=', tx.workspaceId)
    .where('findingId', '=', findingId)
    .where('ref', 'is not', null)
    .execute();
  const refs = new Set(known.map(({ ref }) => ref));
  for (const one of await there(tx, evidence)) {
    if (refs.has(one.ref) || !(await hasRoom(tx, 'findingEvidence', findingId))) continue;
    await addEvidence(tx, { findingId, ...one });
  }
}

/** The member named, if they work here still; else the owner of the shop. Null when there is none, as before set-up. */
export async function ownerOr(tx: Tx, ownerId: string | null): Promise<string | null> {
  const here = await knownRoster.of(tx.system).members(tx);
  const named = here.find(({ memberId }) => memberId === ownerId);
  return (named ?? here.find(({ isOwner }) => isOwner))?.memberId ?? null;
}

/** Evidence without what was erased meanwhile. */
async function there(tx: Tx, evidence: readonly Shown[]): Promise<(Shown & { text: string })[]> {
  const titles = await titlesOf(tx, evidence);
  return evidence.filter(({ ref }) => titles.has(ref)).map((one) => ({ ...one, text: '' }));
}
