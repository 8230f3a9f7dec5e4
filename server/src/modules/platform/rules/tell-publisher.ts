import { readRules, ruleSubjectKind, ruleSwitched } from '@zhiyin/domain/platform';
import { may } from '#platform/context.ts';
import { on } from '#platform/facts/reaction.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';
import { tellPublisher } from '#platform/rules/trouble/tell-trouble.ts';

/** Rules as notices are about them. */
export const ruleNotices: NoticeSubject = {
  kind: ruleSubjectKind,
  pathOf: (ruleId) => `/settings/rules/${ruleId}`,
  seen: async (tx, ruleIds) => {
    if (!may(tx, readRules) || ruleIds.length === 0) return new Set();
    const rows = await tx.db
      .selectFrom('rules')
      .select('ruleId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('ruleId', 'in', [...ruleIds])
      .where('removedAt', 'is', null)
      .execute();
    return new Set(rows.map(({ ruleId }) => ruleId));
  },
};

/** Whoever published a rule hears that it failed too often, or speaks of what is gone, and is off. */
export const tellItIsOff = on(ruleSwitched, 'platform.tell-publisher', async (tx, told) => {
  const { ruleId, isByItself, cause } = told;
  if (isByItself) await tellPublisher(tx, ruleId, cause === 'unreadable' ? 'unreadable' : 'off');
});
