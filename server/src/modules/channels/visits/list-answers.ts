import type { listAnswers as contract } from '@zhiyin/domain/channels';
import { customersRead, customersWords } from '@zhiyin/domain/customers';
import type { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { mentionsIn, namesOf, readerOf, readStored } from '#platform/forms/look-up.ts';
import { Refusal } from '#platform/refusal.ts';

type Answered = z.infer<typeof contract.response>['items'][number];

const answeredMax = 50;

/** What a person answered in forms about themselves, latest first, in the words of the version they saw. @throws Refusal `missing`. */
export async function listAnswers(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ items: Answered[] }> {
  requirePermission(ctx, customersRead);
  return look(ctx, async (tx) => {
    const records = await recordsOf(tx, customerId);
    if (records.length === 0) throw new Refusal('missing', customersWords.customerNotFound);
    const rows = await responsesOf(tx, records);
    const items: Answered[] = [];
    for (const { answers, respondedAt, ...row } of rows) {
      const form = await findForm(tx, row.formId, row.version);
      const given = readStored(answers);
      const names = await namesOf(tx, mentionsIn(form, given));
      items.push({
        ...row,
        title: form.definition.title,
        respondedAt: respondedAt.toISOString(),
        answers: form.questions.flatMap(({ question: { key, label }, kind }) => {
          const answer = given[key];
          if (answer === undefined) return [];
          const say = (locale: 'zh' | 'en'): string => kind.describe(answer, readerOf(names, locale));
          return [{ key, label, value: { zh: say('zh'), en: say('en') } }];
        }),
      });
    }
    return { items };
  });
}

async function responsesOf(tx: Tx, records: readonly string[]) {
  return tx.db
    .selectFrom('formResponses')
    .select(['responseId', 'formId', 'version', 'answers', 'respondedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectKind', '=', 'customer')
    .where('subjectId', 'in', [...records])
    .orderBy('respondedAt', 'desc')
    .limit(answeredMax)
    .execute();
}
