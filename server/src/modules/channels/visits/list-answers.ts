import { channelsWords, type listAnswers as contract } from '@zhiyin/domain/channels';
import { customersRead, customersWords } from '@zhiyin/domain/customers';
import { notApplicable, type PreparedQuestion, type Text } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

type Answered = z.infer<typeof contract.response>['items'][number];

const answeredMax = 50;
const Stored = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

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
      const { definition, questions } = await findForm(tx, row.formId, row.version);
      const given = Stored.parse(answers);
      items.push({
        ...row,
        title: definition.title,
        respondedAt: respondedAt.toISOString(),
        answers: questions.flatMap((asked) => {
          const answer = given[asked.question.key];
          if (answer === undefined) return [];
          const { key, label } = asked.question;
          return [{ key, label, value: readable(asked, answer) }];
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

function readable({ kind }: PreparedQuestion, answer: z.infer<typeof Stored>[string]): Text {
  if (answer === notApplicable) return channelsWords.notApplicable;
  if (typeof answer === 'boolean') return answer ? channelsWords.yes : channelsWords.no;
  if (typeof answer === 'number') return { zh: String(answer), en: String(answer) };
  if (typeof answer === 'string') return nameOf(kind, answer);
  const names = answer.map((key) => nameOf(kind, key));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function nameOf(kind: PreparedQuestion['kind'], answer: string): Text {
  const choice = kind.field.choices?.find(({ key }) => key === answer);
  return choice?.label ?? { zh: answer, en: answer };
}
