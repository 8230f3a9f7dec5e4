import { conversationFields, inboxReply, Priority } from '@zhiyin/domain/inbox';
import { ruleSkips } from '@zhiyin/domain/kit';
import { storeRead } from '@zhiyin/domain/store';
import { z } from 'zod';
import { callColleagues } from '#modules/people';
import { orderSubject } from '#modules/store';
import type { Tx } from '#platform/context.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { addNote } from '../../actions/add-note.ts';
import { setPriority } from '../../actions/set-priority.ts';
import { tagConversation } from '../../actions/tag-conversation.ts';
import { conversationOf } from '../../elsewhere/conversation-of.ts';
import { findConversation } from '../../queries.ts';

const Raising = z.object({
  text: z.string(),
  priority: Priority.nullable().default(null),
  tags: z.array(z.string()).default([]),
});

/** The conversation that is open with whoever an order is of. */
async function openWithBuyer(tx: Tx, orderId: string): Promise<string | null> {
  const order = (await orderSubject.records(tx, [orderId], ['customer'])).get(orderId);
  return typeof order?.customer === 'string' ? conversationOf(tx, order.customer, true) : null;
}

/** Says in the conversation that is open with the buyer, to colleagues alone, what is up with the order. */
const raise: RuleAction = {
  subjectKind: orderSubject.kind,
  may: inboxReply,
  key: 'inbox.raise-order',
  words: { zh: '在顾客进行中的会话里提醒', en: 'Raise it in the customer’s open conversation' },
  settings: [
    {
      key: 'text',
      kind: 'text',
      label: { zh: '内部备注', en: 'Note to colleagues' },
      help: {
        zh: '顾客看不到。没有进行中的会话时跳过。',
        en: 'The customer never sees it. Left out without one.',
      },
      isRequired: true,
    },
    {
      key: 'priority',
      kind: 'choice',
      label: conversationFields.priority.label,
      choices: conversationFields.priority.choices,
      initial: 'high',
    },
    { key: 'tags', kind: 'tags', label: { zh: '加上标签', en: 'Add tags' } },
  ],
  run: async (tx, { subjectId, settings }) => {
    const { text, priority, tags } = Raising.parse(settings);
    const conversationId = await openWithBuyer(tx, subjectId);
    if (conversationId === null) return { skipped: ruleSkips.noConversation };
    await addNote(tx, { conversationId, clientMessageId: tx.system.newId(), text });
    if (priority !== null) await setPriority(tx, { conversationId, priority });
    if (tags.length > 0) await tagConversation(tx, { conversationId, add: tags, remove: [] });
    return undefined;
  },
};

const tellColleagues = callColleagues({
  key: 'inbox.tell-of-order',
  subjectKind: orderSubject.kind,
  may: storeRead,
  owner: { zh: '正在接待这位顾客的人', en: 'Whoever has the customer’s conversation' },
  ownersOf: async (tx, orderId) => {
    const conversationId = await openWithBuyer(tx, orderId);
    if (conversationId === null) return [];
    const { assigneeId } = await findConversation(tx, conversationId);
    return assigneeId === null ? [] : [assigneeId];
  },
});

/** What rules about orders do in conversations, and whom they tell. */
export const orderActions: readonly RuleAction[] = [raise, tellColleagues];
