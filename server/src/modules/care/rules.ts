import { careHandle } from '@zhiyin/domain/care';
import { z } from 'zod';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { askFollowUp } from './ask-follow-up.ts';

const Settings = z.object({
  memberId: z.string().optional(),
  seconds: z.number().optional(),
  formId: z.string().optional(),
  note: z.string().default(''),
});

/** What rules may do: ask for a follow-up. */
export const ruleActions: readonly RuleAction[] = [
  {
    subjectKind: 'conversation',
    key: 'care.ask-follow-up',
    words: { zh: '安排回访', en: 'Ask for a follow-up' },
    settings: [
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
    ],
    may: careHandle,
    run: async (tx, { subjectId: conversationId, settings }) => {
      const { memberId: ownerId, seconds, formId, note } = Settings.parse(settings);
      const dueAt = seconds ? new Date(tx.system.now().getTime() + seconds * 1000) : undefined;
      await askFollowUp(tx, { conversationId, reason: 'rule', ownerId, dueAt, formId, note });
      return undefined;
    },
  },
];
