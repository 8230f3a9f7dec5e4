import { readRules, ruleFailing, ruleSwitched, ruleWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { may } from '#platform/context.ts';
import { on } from '#platform/facts/reaction.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';
import { notify } from '#platform/notices/notify.ts';

const Named = z.object({ name: z.string() });

/** Rules as notices are about them. */
export const ruleNotices: NoticeSubject = {
  kind: 'rule',
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

/** Whoever published a rule hears that it failed too often and is off. */
export const tellPublisher = on(
  ruleSwitched,
  'platform.tell-publisher',
  async (tx, { ruleId, isByItself }) => {
    if (!isByItself) return;
    const rule = await tx.db
      .selectFrom('rules')
      .innerJoin('ruleVersions as v', (join) =>
        join
          .onRef('v.workspaceId', '=', 'rules.workspaceId')
          .onRef('v.ruleId', '=', 'rules.ruleId')
          .onRef('v.version', '=', 'rules.publishedVersion'),
      )
      .select(['v.publishedBy', 'v.definition'])
      .where('rules.workspaceId', '=', tx.workspaceId)
      .where('rules.ruleId', '=', ruleId)
      .executeTakeFirst();
    if (!rule?.publishedBy) return;
    const { name } = Named.parse(rule.definition);
    const about = { subjectKind: ruleNotices.kind, subjectId: ruleId, values: { name } };
    await notify(tx, [rule.publishedBy], { kind: ruleFailing, text: ruleWords.ruleGaveUp, ...about });
  },
);
