import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { questionKinds } from '../canned/questions.ts';
import { cannedManage, inboxReply } from '../permissions.ts';

/** Most questions of one kind. */
export const questionsMax = 100;

const Question = z
  .strictObject({ textZh: z.string().trim().max(300), textEn: z.string().trim().max(300) })
  .refine((it) => it.textZh !== '' || it.textEn !== '');

/** Questions of one kind, kept ready. */
export const QuestionSet = z.object({
  kind: z.enum(questionKinds),
  questions: z.array(Question),
  revision: z.number().int(),
});
export type QuestionSet = z.infer<typeof QuestionSet>;

export const listQuestions = endpoint('inbox.list-questions', {
  method: 'GET',
  path: '/questions',
  may: inboxReply,
  words: { zh: '列出提问库', en: 'List the questions kept ready' },
  response: z.object({ items: z.array(QuestionSet) }),
});

/** Sets the questions of a kind; `revision` is the one that was looked at, 0 for those a shop begins with. */
export const changeQuestions = endpoint('inbox.change-questions', {
  method: 'PUT',
  path: '/questions/:kind',
  may: cannedManage,
  words: { zh: '修改提问库', en: 'Change the questions kept ready' },
  params: z.strictObject({ kind: z.enum(questionKinds) }),
  body: z.strictObject({
    questions: z.array(Question).max(questionsMax),
    revision: z.number().int().min(0),
  }),
  response: QuestionSet,
});
