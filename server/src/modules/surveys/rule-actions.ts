import { ruleSkips } from '@zhiyin/domain/kit';
import { surveysManage } from '@zhiyin/domain/surveys';
import { findConversation } from '#modules/inbox';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { askThisOne } from './ask-customer.ts';

/** Asks the customer of a closed conversation how it went, for shops that do not ask everybody. */
const ask: RuleAction = {
  key: 'surveys.ask',
  subjectKind: 'conversation',
  may: surveysManage,
  words: { zh: '邀请顾客评价', en: 'Ask the customer how it went' },
  settings: [],
  run: async (tx, { subjectId }) => {
    const { closedAt, ...conversation } = await findConversation(tx, subjectId);
    const isAsked = closedAt !== null && (await askThisOne(tx, { ...conversation, closedAt }));
    return isAsked ? undefined : { skipped: ruleSkips.notAsked };
  },
};

export const surveyActions: readonly RuleAction[] = [ask];
