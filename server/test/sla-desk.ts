import { inboxAssign, inboxClose, inboxRead, inboxReply, type Priority } from '@zhiyin/domain/inbox';
import { type PolicyDraft, type SlaPolicy, semanticsAtFirst, slaManage } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { sendReply } from '../src/modules/inbox/actions/send-reply.ts';
import { sendVisitorMessage } from '../src/modules/inbox/actions/send-visitor-message.ts';
import { setPriority } from '../src/modules/inbox/actions/set-priority.ts';
import { createPolicy } from '../src/modules/sla/actions/create-policy.ts';
import type { Shop, World } from './world.ts';

/** A policy for every conversation, around the clock: an hour normally, 20 minutes when urgent. */
export function aDraft(
  metric: PolicyDraft['terms']['targets'][number]['metric'],
  change: Partial<Omit<PolicyDraft['terms'], 'semantics'>> & {
    semantics?: Partial<PolicyDraft['terms']['semantics']>;
  } = {},
): PolicyDraft {
  const { semantics, ...terms } = change;
  return {
    name: 'Everybody',
    isOn: true,
    subjectKind: 'conversation',
    terms: {
      filter: { all: [] },
      calendarId: null,
      usesTeamHours: false,
      targets: [{ metric, seconds: { low: null, normal: 3600, high: 3600, urgent: 1200 } }],
      pausesIn: ['with-customer', 'asleep'],
      warnings: [50],
      ...terms,
      semantics: { ...semanticsAtFirst, ...semantics },
    },
  };
}

/** A shop with somebody who sets policies and somebody who answers. */
export interface SlaDesk {
  readonly shop: Shop;
  readonly lead: Context;
  readonly agent: Context;
  policy(draft: PolicyDraft): Promise<SlaPolicy>;
  /** A customer writes; the same visitor goes on with what they have open. Answers the conversation. */
  write(visitor?: Context): Promise<string>;
  reply(conversationId: string): Promise<void>;
  prioritise(conversationId: string, priority: Priority): Promise<void>;
  /** What was told of clocks, in order: `warned first-response`. */
  told(conversationId: string): Promise<string[]>;
  clocks(
    conversationId: string,
  ): Promise<{ metric: string; phase: string; outcome: string | null; due: number | null }[]>;
}

export async function slaDesk(world: World): Promise<SlaDesk> {
  const shop = await world.aShop();
  const lead = shop.as([slaManage, inboxRead]);
  const agent = shop.as([inboxRead, inboxReply, inboxClose, inboxAssign]);
  const began = world.system.now().getTime();
  return {
    shop,
    lead,
    agent,
    policy: (draft) => createPolicy(lead, draft),
    write: async (visitor = shop.asVisitor()) => {
      const sent = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗？' });
      await world.settle();
      return sent.conversation.conversationId;
    },
    reply: async (conversationId) => {
      await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
      await world.settle();
    },
    prioritise: async (conversationId, priority) => {
      await setPriority(agent, { conversationId, priority });
      await world.settle();
    },
    told: (conversationId) =>
      look(shop.asSystem(), async (tx) => {
        const { rows } = await sql<{ told: string }>`
          select replace(kind, 'sla.clock-', '') || ' ' || (payload->>'metric') as told from facts
          where workspace_id = ${shop.workspaceId} and subject_id = ${conversationId} and kind like 'sla.clock-%'
          order by fact_id`.execute(tx.db);
        return rows.map(({ told }) => told);
      }),
    clocks: (conversationId) =>
      look(shop.asSystem(), async (tx) => {
        const rows = await tx.db
          .selectFrom('slaClocks')
          .select(['metric', 'phase', 'outcome', 'dueAt'])
          .where('workspaceId', '=', shop.workspaceId)
          .where('subjectId', '=', conversationId)
          .orderBy('anchoredAt')
          .execute();
        return rows.map(({ dueAt, ...row }) => ({
          ...row,
          due: dueAt && Math.round((dueAt.getTime() - began) / 60_000),
        }));
      }),
  };
}

/** Lets time pass and everything ring that is due by then. */
export async function passMinutes(world: World, minutes: number): Promise<void> {
  // A bell rings at the end of its second.
  world.pass(minutes * 60 + 1);
  await world.settle();
}
