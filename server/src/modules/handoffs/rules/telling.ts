import { handoffsRead } from '@zhiyin/domain/handoffs';
import { z } from 'zod';
import { callColleagues } from '#modules/people';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { commentHandoff } from '../actions/comment-handoff.ts';
import { whoAnswers, whoAsks } from '../notices.ts';
import { findHandoff } from '../queries.ts';
import { handoffSubject } from '../subject.ts';

const common = { subjectKind: handoffSubject.kind, may: handoffsRead };
const Saying = z.object({ text: z.string() });

const comment: RuleAction = {
  ...common,
  key: 'handoffs.comment',
  words: { zh: '在协作单里留言', en: 'Say something in the hand-off' },
  settings: [
    {
      key: 'text',
      kind: 'text',
      label: { zh: '双方都看到的话', en: 'What both sides read' },
      isRequired: true,
    },
  ],
  run: async (tx, { subjectId: handoffId, settings }) => {
    await commentHandoff(tx, { handoffId, text: Saying.parse(settings).text });
    return undefined;
  },
};

const tellColleagues = callColleagues({
  ...common,
  key: 'handoffs.notify',
  owner: { zh: '发起方和处理方', en: 'Who asks and who answers' },
  ownersOf: async (tx, handoffId) => {
    const row = await findHandoff(tx, handoffId);
    return [...(await whoAsks(tx, row)), ...(await whoAnswers(tx, row))];
  },
});

/** What rules may say in a hand-off, and to whom. */
export const tellingActions: readonly RuleAction[] = [comment, tellColleagues];
