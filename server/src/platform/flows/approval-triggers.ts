import type { Choice, FieldSet } from '@zhiyin/domain/kit';
import { approvalAsked, approvalDecided, approvalEnded, approvalReminded } from '@zhiyin/domain/platform';
import { type RuleTrigger, ruleTrigger } from '../rules/rule-kinds.ts';

const outcome = (choices: readonly Choice[]): FieldSet => ({
  approvalOutcome: { type: 'choice', label: { zh: '审批结果', en: 'What came of the approval' }, choices },
});
const decided = outcome([
  { key: 'open', label: { zh: '还等别人表态', en: 'Others are still to decide' } },
  { key: 'approved', label: { zh: '通过', en: 'Approved' } },
  { key: 'refused', label: { zh: '驳回', en: 'Refused' } },
]);
const ended = outcome([
  { key: 'withdrawn', label: { zh: '撤回了', en: 'Withdrawn' } },
  { key: 'void', label: { zh: '不再需要', en: 'No longer needed' } },
]);

/** What rules may wait for of approvals on things of a kind that follows flows. */
export function approvalTriggers(subjectKind: string): readonly RuleTrigger[] {
  const ofThings = {
    subjectKind,
    occasion: (told: { subjectKind: string; subjectId: string }) =>
      told.subjectKind === subjectKind ? { subjectId: told.subjectId, customerId: null } : null,
  };
  return [
    ruleTrigger(approvalAsked, ofThings),
    ruleTrigger(approvalReminded, ofThings),
    ruleTrigger(approvalDecided, {
      ...ofThings,
      fields: decided,
      tells: (told) => ({ approvalOutcome: told.outcome }),
    }),
    ruleTrigger(approvalEnded, {
      ...ofThings,
      fields: ended,
      tells: (told) => ({ approvalOutcome: told.outcome }),
    }),
  ];
}
