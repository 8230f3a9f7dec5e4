import { accountWords as words } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { invalidAt } from '#platform/refusal.ts';
import type { AccountName, ChannelAdapter } from '../adapters/adapter.ts';
import { secretsOf } from '../adapters/session.ts';
import { textsOf } from './read-answers.ts';

const Answers = z.record(z.string(), z.unknown());

interface Kept {
  readonly answers: unknown;
  readonly sealedSecrets: string;
}

/** How the vendor names an account, as far as its adapter knows. */
export function namesIn(
  { system }: Pick<Tx, 'system'>,
  adapter: ChannelAdapter,
  { answers, sealedSecrets }: Kept,
): readonly AccountName[] {
  const texts = { ...textsOf(Answers.parse(answers)), ...secretsOf(system, sealedSecrets) };
  return adapter.namesOf?.(texts) ?? [];
}

/**
 * Refuses what an account in use has already: its customers' messages would come twice, or to neither. Until the
 * transaction ends nobody else connects one of the kind.
 *
 * @throws Refusal `invalid` at the question, naming the account that has it
 */
export async function requireOnlyOne(
  tx: Tx,
  { accountId, kind }: { readonly accountId: string; readonly kind: string },
  adapter: ChannelAdapter,
  names: readonly AccountName[],
): Promise<void> {
  if (names.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`accounts ${tx.workspaceId} ${kind}`}, 0))`.execute(
    tx.db,
  );
  const others = await tx.db
    .selectFrom('channelAccounts')
    .select(['name', 'answers', 'sealedSecrets'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', kind)
    .where('accountId', '<>', accountId)
    .where('archivedAt', 'is', null)
    .orderBy('accountId')
    .execute();
  for (const other of others) {
    const taken = namesIn(tx, adapter, other);
    const shared = names.find(({ is }) => taken.some((one) => isSame(one.is, is)));
    if (shared)
      throw invalidAt(tx, `answers.${shared.question}`, words.accountConnected, { name: other.name });
  }
}

/** Whether they are one, or one is a part of the other. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.slice(0, other.length).every((part, at) => part === other[at]);
}
