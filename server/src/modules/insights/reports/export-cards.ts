import {
  type Card,
  type ExportFormat,
  figuresExported,
  insightsNavWords,
  type View,
} from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answerCards } from './answer-cards.ts';
import { asFile } from './as-file.ts';

interface Asked {
  readonly cards: readonly Card[];
  readonly view: View;
  readonly format: ExportFormat;
  /** What stands above it on paper. */
  readonly name?: string | undefined;
}

/** The figures of cards as a file, by the rights of whoever takes it; that somebody did is in the trail. */
export async function exportCards(ctx: Context, { cards, view, format, name }: Asked): Promise<Buffer> {
  requirePermission(ctx, readMetrics);
  const answered = await answerCards(ctx, cards, view);
  await transact(ctx, (tx) => announce(tx, figuresExported, { format, exportId: tx.system.newId() }));
  const title = name ?? say(insightsNavWords.dashboard, ctx.locale);
  return asFile(ctx, answered, { title, view, format });
}
