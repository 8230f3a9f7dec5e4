import { ReferenceSettings } from '@zhiyin/domain/kit';
import type { Ground } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type FormRecord, formSources } from '#platform/forms/form-kinds.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { inShop } from '../queries.ts';
import { findPublicForm, whoAnswers } from './answer-form.ts';

const shownMax = 30;

/**
 * What a question of a public form may be answered with. Only its own source is looked at, only when it is for
 * customers, and a source tells each of them what is theirs.
 */
export async function searchRecords(
  ground: Ground,
  { shopKey, formKey, question }: { shopKey: string; formKey: string; question: string },
  text: string,
  exchange: Exchange,
): Promise<{ items: FormRecord[] }> {
  const ctx = await whoAnswers(inShop(ground, shopKey), exchange);
  return look(ctx, async (tx) => {
    const { definition } = await findPublicForm(tx, formKey);
    const asked = definition.questions.find(({ key, kind }) => key === question && kind === 'reference');
    const wanted = ReferenceSettings.safeParse(asked?.settings).data?.source;
    const source = formSources.of(tx.system).find(({ key }) => key === wanted);
    if (!source?.isForCustomers) return { items: [] };
    return { items: [...(await source.find(tx, { text: text.trim() }, shownMax))] };
  });
}
