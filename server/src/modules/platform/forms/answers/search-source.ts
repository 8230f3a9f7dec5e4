import { formWords } from '@zhiyin/domain/platform';
import { type Context, requireMember } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type FormRecord, formSources } from '#platform/forms/form-kinds.ts';
import { Refusal } from '#platform/refusal.ts';

const shownMax = 30;

/** What records questions can ask for. */
export async function listFormSources(ctx: Context) {
  requireMember(ctx);
  const items = formSources.of(ctx.system).map(({ key, words, isForCustomers }) => ({
    key,
    words: { zh: words.zh, en: words.en },
    isForCustomers,
  }));
  return { items };
}

/** Records by what they are called, or by ids (with commas between them). @throws Refusal `missing`. */
export async function searchFormSource(
  ctx: Context,
  key: string,
  { text, ids }: { text: string; ids?: string | undefined },
): Promise<{ items: FormRecord[] }> {
  requireMember(ctx);
  const source = formSources.of(ctx.system).find((one) => one.key === key);
  if (!source) throw new Refusal('missing', formWords.formSourceUnknown);
  const asked = ids === undefined ? { text: text.trim() } : { ids: ids.split(',').slice(0, 50) };
  const items = await look(ctx, (tx) => source.find(tx, asked, shownMax));
  return { items: [...items] };
}
