import {
  bestStanding,
  type QuotaLeft,
  type ReplyStanding,
  accountWords as words,
} from '@zhiyin/domain/channels';
import type { Text } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { adapterOf } from '../adapters/registry.ts';
import { quotaOf } from './quota-of.ts';

/** Whether and how the shop may write in a thread now. */
export interface Standing {
  readonly accountId: string;
  readonly accountName: string;
  readonly isOff: boolean;
  readonly isTroubled: boolean;
  readonly reply: ReplyStanding;
  /** What can be done once the vendor's window is closed. */
  readonly afterWindow: Text | null;
  /** Whether the vendor has approved texts that go all the same. */
  readonly hasTemplates: boolean;
  /** What the vendor still takes from the whole shop; null where it sets no such limit. */
  readonly quota: QuotaLeft | null;
}

const Acts = z.record(z.string(), z.object({ at: z.coerce.date(), sentSince: z.number().int() }));

/** How a thread stands now; null for one that is not known. */
export async function standingOf(tx: Tx, threadId: string): Promise<Standing | null> {
  const row = await tx.db
    .selectFrom('channelThreads as t')
    .innerJoin('channelAccounts as a', (on) =>
      on.onRef('a.workspaceId', '=', 't.workspaceId').onRef('a.accountId', '=', 't.accountId'),
    )
    .select(['a.accountId', 'a.name', 'a.kind', 'a.state', 'a.archivedAt'])
    .select(['t.lastFromCustomerAt', 't.sentSince', 't.acts'])
    .where('t.workspaceId', '=', tx.workspaceId)
    .where('t.threadId', '=', threadId)
    .executeTakeFirst();
  if (!row) return null;
  const { manifest, templates } = adapterOf(tx.system, row.kind);
  const { capabilities, afterWindow } = manifest;
  return {
    accountId: row.accountId,
    accountName: row.name,
    isOff: row.archivedAt !== null,
    isTroubled: row.state === 'trouble',
    reply: bestStanding(capabilities, { ...row, acts: Acts.parse(row.acts) }, tx.system.now()),
    afterWindow,
    hasTemplates: templates !== undefined,
    quota: await quotaOf(tx, row.accountId, capabilities.quota),
  };
}

/** What is about to be written. */
export interface AboutToWrite {
  /** It is one of the vendor's approved texts, for which no window counts. */
  readonly isTemplate?: boolean;
  /** In how many messages the vendor takes it: each counts. */
  readonly parts?: number;
}

/** @throws Refusal `conflict` when it cannot be sent now, or not all of it, saying why. */
export function requireStanding(
  { isOff, reply }: Standing,
  { isTemplate = false, parts = 1 }: AboutToWrite = {},
): void {
  if (isOff) throw new Refusal('conflict', words.accountOff);
  if (isTemplate) return;
  if (reply.kind === 'closed') throw new Refusal('conflict', words.windowClosed);
  if (reply.kind === 'used-up') throw new Refusal('conflict', words.windowUsedUp);
  const { left } = reply;
  if (left !== null && parts > left) throw new Refusal('conflict', words.windowTooFew, { parts, left });
}
