import { type ExportFormat, type View, viewSaid } from '@zhiyin/domain/insights';
import { intlTags } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { AnsweredCards } from './answer-cards.ts';
import { asCsv, asWorkbook } from './as-sheets.ts';
import { drawn } from './paper/drawn.ts';

interface Wanted {
  readonly title: string;
  readonly view: View;
  readonly format: ExportFormat;
}

/** What the files are, for whoever opens them. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Answered cards as a file, in the language of the reader. */
export async function asFile(ctx: Context, answered: AnsweredCards, wanted: Wanted): Promise<Buffer> {
  const { format } = wanted;
  if (format === 'csv') return Buffer.from(asCsv(ctx, answered.cards));
  if (format === 'xlsx') return asWorkbook(ctx, answered.cards);
  return onPaper(ctx, answered, { ...wanted, format });
}

async function onPaper(
  { locale, ...ctx }: Context,
  { cards, period, naming, metrics, at }: AnsweredCards,
  { title, view, format }: Wanted & { readonly format: 'pdf' | 'png' },
): Promise<Buffer> {
  const { name: shop, timeZone } = await look({ ...ctx, locale }, (tx) =>
    tx.db
      .selectFrom('workspaces')
      .select(['name', 'timeZone'])
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirstOrThrow(),
  );
  const asOf = at.toLocaleString(intlTags[locale], {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return drawn({
    format,
    locale,
    shop,
    title,
    about: viewSaid(view, period, locale, (field, key) => naming.group(field, key)),
    asOf,
    madeAt: at.toISOString(),
    compare: view.compare,
    metrics: Object.fromEntries(metrics),
    cards,
  });
}
