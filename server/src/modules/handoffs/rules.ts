import {
  handoffBreached,
  handoffReturned,
  handoffsSend,
  handoffsWords,
  handoffWarned,
} from '@zhiyin/domain/handoffs';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';
import { type RuleAction, type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';
import { insertHandoff } from './actions/send-handoff.ts';
import { allTypes } from './setting-up/types.ts';

const ofHandoffs = {
  subjectKind: 'handoff',
  occasion: ({ handoffId }: { handoffId: string }) => ({ subjectId: handoffId, customerId: null }),
};

/** What rules may wait for: a hand-off that runs late, or was returned. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(handoffWarned, ofHandoffs),
  ruleTrigger(handoffBreached, ofHandoffs),
  ruleTrigger(handoffReturned, { ...ofHandoffs, before: (_, after) => ({ ...after, state: null }) }),
];

const Sending = z.object({ teamId: z.string(), title: z.string(), note: z.string().default('') });

/** Hands a conversation to a department, by its first kind of hand-off that can be sent without answers. */
export const ruleActions: readonly RuleAction[] = [
  {
    key: 'handoffs.send',
    subjectKind: 'conversation',
    words: { zh: '发起协作单', en: 'Hand to a department' },
    settings: [
      { key: 'teamId', kind: 'team', label: { zh: '协作部门', en: 'Department' }, isRequired: true },
      { key: 'title', kind: 'line', label: { zh: '标题', en: 'Title' }, isRequired: true },
      { key: 'note', kind: 'text', label: { zh: '说明', en: 'Note' } },
    ],
    may: handoffsSend,
    run: async (tx, { subjectId, settings }) => {
      const { teamId, title, note } = Sending.parse(settings);
      const typeId = await bareTypeOf(tx, teamId);
      const conversation = { conversationId: subjectId, messageIds: [] };
      await insertHandoff(tx, { typeId, title: title.slice(0, 120), note, answers: {}, conversation });
      return undefined;
    },
  },
];

async function bareTypeOf(tx: Tx, teamId: string): Promise<string> {
  const types = (await allTypes(tx)).filter((type) => type.teamId === teamId && type.archivedAt === null);
  for (const { typeId, formId } of types)
    if (formId === null || (await asksNothing(tx, formId))) return typeId;
  throw new Refusal('conflict', handoffsWords.ruleNeedsAnswers);
}

async function asksNothing(tx: Tx, formId: string): Promise<boolean> {
  const { questions } = await findForm(tx, formId);
  return questions.every(({ question }) => !question.isRequired);
}
