import { conversationMoved, reasonChanged, tagsChanged } from '@zhiyin/domain/inbox';
import {
  clockFacts,
  clocksOf,
  eventOf,
  forget,
  isClosed,
  replay,
  type Standing,
  StoredStanding,
} from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { conversationsById } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { storiesOf } from '#platform/facts/stories-of.ts';
import { conversationSubject } from '../policies/conversation-subject.ts';
import { currentEdition, type Edition } from '../policies/edition.ts';
import { askedFields, matchPolicy } from '../policies/match-policy.ts';
import type { StoredPolicy } from '../policies/stored-policies.ts';
import { ringAt } from './bells.ts';
import { clocksOfConversation } from './clock-rows.ts';
import { settleClocks } from './settle-clocks.ts';
import { writeClocks } from './write-clocks.ts';

/** What may start, pause or stop a clock, or bring a conversation under another policy. */
export const followedFacts: readonly string[] = [
  ...clockFacts,
  tagsChanged.kind,
  reasonChanged.kind,
  conversationMoved.kind,
];

interface Held {
  readonly position: number;
  readonly edition: number;
  readonly policyId: string | null;
  readonly standing: Standing | null;
}

/**
 * Brings the clocks of conversations up to what has happened: each once and in order, and the bells of all of them
 * together at the end, so that two who do some never block each other.
 */
export async function catchUpAll(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const edition = await currentEdition(tx);
  if (!edition) return;
  const wakes: Date[] = [];
  for (const conversationId of [...new Set(conversationIds)].toSorted()) {
    wakes.push(...(await catchUp(tx, conversationId, edition)));
  }
  await ringAt(tx, wakes);
}

/**
 * Brings the clocks of a conversation up to what has happened: folds the facts since the last time, in the order of
 * the log, finds the policy, and writes what changed. Whoever comes first does it for all that has happened, and those
 * who come after find nothing to do; so reactions may run in any order, and again. Answers when its clocks wake.
 */
async function catchUp(tx: Tx, conversationId: string, edition: Edition): Promise<Date[]> {
  const held = await holdConversation(tx, conversationId);
  const stories = await storiesOf(tx, [conversationId], followedFacts, held.position);
  const facts = stories.get(conversationId) ?? [];
  if (facts.length === 0 && held.edition === edition.edition) return [];
  const events = facts.flatMap((fact) => eventOf(fact) ?? []);
  const standing = replay(events, held.standing);
  const [shown, stored, policy] = await Promise.all([
    conversationsById(tx, [conversationId]),
    clocksOfConversation(tx, conversationId, true),
    policyFor(tx, conversationId, edition, { ...held, standing }),
  ]);
  const conversation = shown.get(conversationId);
  if (!conversation) return [];
  const clocks = policy && standing ? clocksOf(standing, policy.terms) : [];
  const settled = settleClocks(tx, { conversation, clocks, policy, stored });
  await writeClocks(tx, settled, conversation, {
    position: facts.at(-1)?.position ?? held.position,
    edition: edition.edition,
    policyId: policy?.policyId ?? null,
    isClosed: conversation.state === 'closed',
    standing: standing && forget(standing),
  });
  return settled.flatMap(({ row }) => row.wakeAt ?? []);
}

/** Holds what is known of a conversation until the transaction ends; nothing yet the first time. */
async function holdConversation(tx: Tx, conversationId: string): Promise<Held> {
  const { rows } = await sql<{
    position: number;
    edition: number;
    policyId: string | null;
    standing: unknown;
  }>`
    insert into sla_conversations as c (workspace_id, conversation_id, position, edition, is_closed)
    values (${tx.workspaceId}, ${conversationId}, 0, 0, false)
    on conflict (workspace_id, conversation_id) do update set position = c.position
    returning position, edition, policy_id, standing
  `.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error('what was just written is not there');
  return { ...row, standing: row.standing === null ? null : StoredStanding.parse(row.standing) };
}

/** What is closed stays under the policy it was closed under. */
async function policyFor(
  tx: Tx,
  conversationId: string,
  { policies }: Edition,
  { policyId, standing }: Held,
): Promise<StoredPolicy | null> {
  const kept = policies.find((one) => one.policyId === policyId && one.isOn);
  if (kept && standing && isClosed(standing)) return kept;
  const records = await conversationSubject(tx).records(tx, [conversationId], askedFields(policies));
  return matchPolicy(tx, policies, records.get(conversationId));
}
