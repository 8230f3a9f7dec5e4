import { say } from '@zhiyin/domain/kit';
import {
  SuggestionTopic,
  suggestionLate,
  suggestionNoticeWords,
  suggestionOverdue,
  suggestionsManage,
  suggestionTopicWords,
} from '@zhiyin/domain/suggestions';
import { actorsOf, presentMembers } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { notify } from '#platform/notices/notify.ts';
import { shownSuggestions } from '../queries.ts';
import type { SuggestionRow } from '../rows.ts';

/** Says that a suggestion was not answered in time, once: to whoever has it, or else to who set the box up. */
export const overdue: DueKind = dueKind('suggestions:overdue', {
  run: async (tx, { refId }) => {
    const row = await shownSuggestions(tx)
      .where('s.suggestionId', '=', refId)
      .where('s.answeredAt', 'is', null)
      .where('s.overdueAt', 'is', null)
      .where('s.withdrawnAt', 'is', null)
      .forUpdate('s')
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.answerBy > tx.system.now()) return { at: row.answerBy };
    await tx.db
      .updateTable('suggestions')
      .set({ overdueAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('suggestionId', '=', refId)
      .execute();
    const { ownerId } = row;
    const answerBy = row.answerBy.toISOString();
    await announce(tx, suggestionOverdue, { suggestionId: refId, ownerId, answerBy });
    await ring(tx, row);
    return undefined;
  },
});

async function ring(tx: Tx, { suggestionId, joinedTo, ownerId, topic }: SuggestionRow): Promise<void> {
  const word = suggestionTopicWords[SuggestionTopic.parse(topic)];
  const { late } = suggestionNoticeWords;
  await notify(tx, ownerId === null ? await overseers(tx) : [ownerId], {
    kind: suggestionLate,
    text: { zh: say(late, 'zh', { topic: word.zh }), en: say(late, 'en', { topic: word.en }) },
    subjectKind: 'suggestion',
    subjectId: joinedTo ?? suggestionId,
  });
}

async function overseers(tx: Tx): Promise<string[]> {
  const ids = (await presentMembers(tx)).map(({ memberId }) => memberId);
  return [...(await actorsOf(tx, ids))].flatMap(([memberId, actor]) =>
    may({ ...tx, actor }, suggestionsManage) ? [memberId] : [],
  );
}
