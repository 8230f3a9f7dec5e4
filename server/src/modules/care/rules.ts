import { careHandle } from '@zhiyin/domain/care';
import { ruleSkips, type Setting, type Word } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { conversationOf } from '#modules/inbox';
import { orderSubject } from '#modules/store';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { askFollowUp } from './ask-follow-up.ts';

const Settings = z.object({
  memberId: z.string().optional(),
  seconds: z.number().optional(),
  formId: z.string().optional(),
  note: z.string().default(''),
});

const common = {
  words: { zh: '安排回访', en: 'Ask for a follow-up' },
  may: careHandle,
};
const settings: readonly Setting[] = [
  {
    key: 'memberId',
    kind: 'member',
    label: { zh: '负责人（不填按设置）', en: 'Owner (else as set up)' },
  },
  {
    key: 'seconds',
    kind: 'seconds',
    label: { zh: '多久之内（不填按设置）', en: 'Due within (else as set up)' },
  },
  {
    key: 'formId',
    kind: 'thing',
    of: 'form',
    label: { zh: '话术（不填按设置）', en: 'Script (else as set up)' },
  },
  { key: 'note', kind: 'line', label: { zh: '要问什么', en: 'What to ask about' } },
];

interface Wished {
  readonly conversationId: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

async function ask(tx: Tx, { conversationId, settings: given }: Wished): Promise<void> {
  const { memberId: ownerId, seconds, formId, note } = Settings.parse(given);
  const dueAt = seconds ? new Date(tx.system.now().getTime() + seconds * 1000) : undefined;
  await askFollowUp(tx, { conversationId, reason: 'rule', ownerId, dueAt, formId, note });
}

/** Asks the buyer in the conversation they had last; one who is asked already, or left alone, is left out. */
async function askBuyer(
  tx: Tx,
  orderId: string,
  given: Wished['settings'],
): Promise<{ skipped: Word } | undefined> {
  const order = (await orderSubject.records(tx, [orderId], ['customer'])).get(orderId);
  const customerId = typeof order?.customer === 'string' ? order.customer : null;
  const conversationId = customerId === null ? null : await conversationOf(tx, customerId);
  if (conversationId === null) return { skipped: ruleSkips.noConversation };
  try {
    await ask(tx, { conversationId, settings: given });
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'conflict') return { skipped: error.reason };
    throw error;
  }
  return undefined;
}

/** What rules may do: ask for a follow-up. */
export const ruleActions: readonly RuleAction[] = [
  {
    ...common,
    subjectKind: 'conversation',
    key: 'care.ask-follow-up',
    settings,
    run: async (tx, { subjectId: conversationId, settings: given }) => {
      await ask(tx, { conversationId, settings: given });
      return undefined;
    },
  },
  {
    ...common,
    subjectKind: orderSubject.kind,
    key: 'care.follow-up-order',
    settings,
    run: (tx, { subjectId, settings: given }) => askBuyer(tx, subjectId, given),
  },
];
