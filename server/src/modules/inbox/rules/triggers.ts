import {
  automaticReplySent,
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  noteAdded,
  priorityChanged,
  reasonChanged,
  replySent,
  stageEntered,
  tagsChanged,
  transferReasons,
  transferReasonWords,
} from '@zhiyin/domain/inbox';
import type { FieldSet, FilterRecord } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { type PastFact, type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

const wrote = (author: string) => (payload: { number: number; sentAt: string }) => ({
  lastMessageAuthor: author,
  lastMessageAt: new Date(payload.sentAt),
  messageCount: payload.number,
});

const transfer: FieldSet = {
  isTransfer: {
    type: 'boolean',
    label: { zh: '是带着说明转交的', en: 'Handed over on purpose' },
  },
  transferReason: {
    type: 'choice',
    label: { zh: '转交原因', en: 'Why it was handed over' },
    choices: transferReasons.map((key) => ({ key, label: transferReasonWords[key] })),
  },
};
const answer: FieldSet = {
  isFirstResponse: { type: 'boolean', label: { zh: '是首次回复', en: 'First response' } },
  waitedSeconds: {
    type: 'number',
    label: { zh: '顾客等了多少秒', en: 'Seconds the customer waited' },
  },
};

const messages: readonly RuleTrigger[] = [
  ruleTrigger(conversationOpened, {
    ...ofConversations,
    says: ({ openedAt, teamId, assigneeId }) => ({
      state: 'open',
      openedAt: new Date(openedAt),
      waitingSince: new Date(openedAt),
      firstResponseAt: null,
      closedAt: null,
      team: teamId,
      assignee: assigneeId,
    }),
  }),
  ruleTrigger(messageReceived, {
    ...ofConversations,
    before: ({ number }) => ({ messageCount: number - 1 }),
    says: (payload, { waitingSince }) => ({
      ...wrote('customer')(payload),
      waitingSince: waitingSince ?? new Date(payload.sentAt),
    }),
    saysById: { fields: ['customerText'], read: customerTexts },
  }),
  ruleTrigger(replySent, {
    ...ofConversations,
    before: ({ number, sentAt, waitedSeconds, isFirstResponse }) => ({
      messageCount: number - 1,
      waitingSince: waitedSeconds === null ? null : new Date(Date.parse(sentAt) - waitedSeconds * 1000),
      ...(isFirstResponse && { firstResponseAt: null }),
    }),
    says: (payload) => ({ ...wrote('member')(payload), waitingSince: null }),
    fields: answer,
    tells: ({ isFirstResponse, waitedSeconds }) => ({ isFirstResponse, waitedSeconds }),
  }),
  ruleTrigger(automaticReplySent, {
    ...ofConversations,
    before: ({ number }) => ({ messageCount: number - 1 }),
    says: wrote('system'),
  }),
  ruleTrigger(noteAdded, {
    ...ofConversations,
    before: ({ number }) => ({ messageCount: number - 1 }),
    says: ({ number }) => ({ messageCount: number }),
  }),
];

const changes: readonly RuleTrigger[] = [
  ruleTrigger(conversationAssigned, {
    ...ofConversations,
    before: ({ from, fromTeamId }) => ({ assignee: from, team: fromTeamId }),
    says: ({ to, teamId }) => ({ assignee: to, team: teamId }),
    fields: transfer,
    tells: ({ isTransfer, transferReason }) => ({ isTransfer, transferReason }),
  }),
  ruleTrigger(priorityChanged, {
    ...ofConversations,
    before: ({ from }) => ({ priority: from }),
    says: ({ to }) => ({ priority: to }),
  }),
  ruleTrigger(tagsChanged, {
    ...ofConversations,
    before: ({ added, removed }, { tags }) => ({
      tags: [...(isList(tags) ? tags : []).filter((tag) => !added.includes(tag)), ...removed],
    }),
  }),
  ruleTrigger(reasonChanged, {
    ...ofConversations,
    before: ({ from }) => ({ reason: from }),
    says: ({ to }) => ({ reason: to }),
  }),
  ruleTrigger(conversationSnoozed, {
    ...ofConversations,
    before: () => ({ snoozedUntil: null }),
    says: ({ until }) => ({ snoozedUntil: new Date(until) }),
  }),
  ruleTrigger(stageEntered, {
    ...ofConversations,
    before: ({ from }) => ({ stage: from }),
    says: ({ to }) => ({ stage: to }),
  }),
  ruleTrigger(conversationWoke, { ...ofConversations, says: () => ({ snoozedUntil: null }) }),
  ruleTrigger(conversationClosed, {
    ...ofConversations,
    before: () => ({ state: 'open', closedAt: null }),
    says: ({ closedAt, reasonKey }) => ({
      state: 'closed',
      closedAt: new Date(closedAt),
      reason: reasonKey,
      waitingSince: null,
    }),
  }),
  ruleTrigger(conversationReopened, {
    ...ofConversations,
    before: ({ closedAt }) => ({ state: 'closed', closedAt: new Date(closedAt) }),
    says: () => ({ state: 'open', closedAt: null }),
  }),
];

/** What happens to conversations, as rules may wait for it. */
export const conversationTriggers: readonly RuleTrigger[] = [...messages, ...changes];

function isList(value: FilterRecord[string]): value is readonly string[] {
  return Array.isArray(value);
}

const Numbered = z.object({ number: z.number().int() });

/** What the customer said in the messages that facts tell of. */
async function customerTexts(tx: Tx, facts: readonly PastFact[]): Promise<Map<string, FilterRecord>> {
  const { rows } = await sql<{ factId: string; text: string }>`
    select u.fact_id, m.text
    from unnest(${facts.map((one) => one.factId)}::uuid[], ${facts.map((one) => one.subjectId)}::uuid[],
      ${facts.map((one) => Numbered.parse(one.payload).number)}::int[]) u (fact_id, conversation_id, number)
    join messages m on m.workspace_id = ${tx.workspaceId} and m.conversation_id = u.conversation_id
      and m.number = u.number
  `.execute(tx.db);
  return new Map(rows.map(({ factId, text }) => [factId, { customerText: text }]));
}
