import { themesFound } from '@zhiyin/domain/insights';
import { findThemes, placeSentence } from '@zhiyin/domain/text';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { allThemes, storedWeights } from './rows.ts';

/** Sentences that are looked through, the newest, and how far back. */
const sentencesMax = 50_000;
const daysBack = 180;
/** Most themes of a shop; fewest sentences that make one, and their share. */
const [themesMax, supportMin, supportShare] = [60, 4, 0.004];
/** New sentences wait a minute for others the first time, and a day after that. */
const [firstWaitMs, waitMs] = [60_000, 24 * 3_600_000];

/** Looks for themes in what no theme holds yet; themes that are there stay as they are, with their sentences. */
export const finding = dueKind('insights:find-themes', {
  run: async (tx) => {
    await keepRound(tx, { foundAt: tx.system.now(), nextAt: null });
    const known = await allThemes(tx);
    const sentences = await newestSentences(tx);
    const support = Math.max(supportMin, Math.ceil(sentences.length * supportShare));
    const found = findThemes(
      sentences.map(({ terms }) => terms),
      { known, supportMin: support, countMax: themesMax },
    );
    const added = found.slice(known.length).map((theme) => ({ ...theme, themeId: tx.system.newId() }));
    if (added.length === 0) return undefined;
    await tx.db
      .insertInto('themes')
      .values(
        added.map((theme) => ({
          workspaceId: tx.workspaceId,
          themeId: theme.themeId,
          head: theme.head,
          weights: storedWeights(theme),
          foundAt: tx.system.now(),
        })),
      )
      .execute();
    const placed = await placeLoose(tx, sentences, added);
    await announce(tx, themesFound, { workspaceId: tx.workspaceId, added: added.length, placed });
    return undefined;
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

/** Has themes looked for, once, when new sentences have come: soon the first time, then a day after the last time. */
export async function queueFinding(tx: Tx): Promise<void> {
  const round = await readRound(tx);
  if (round?.nextAt) return;
  const now = tx.system.now().getTime();
  const soon = now + firstWaitMs;
  const nextAt = new Date(Math.max(soon, (round?.foundAt?.getTime() ?? 0) + waitMs));
  await keepRound(tx, { foundAt: round?.foundAt ?? null, nextAt });
  await schedule(tx, finding, tx.workspaceId, nextAt);
}

/** Has themes looked for at once. */
export async function findSoon(tx: Tx): Promise<void> {
  const nextAt = tx.system.now();
  await keepRound(tx, { foundAt: (await readRound(tx))?.foundAt ?? null, nextAt });
  await schedule(tx, finding, tx.workspaceId, nextAt);
}

/** When themes were last looked for, and will be next. */
export async function readRound(tx: Tx): Promise<{ foundAt: Date | null; nextAt: Date | null } | undefined> {
  return tx.db
    .selectFrom('themeRounds')
    .select(['foundAt', 'nextAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
}

async function keepRound(tx: Tx, round: { foundAt: Date | null; nextAt: Date | null }): Promise<void> {
  await tx.db
    .insertInto('themeRounds')
    .values({ workspaceId: tx.workspaceId, ...round })
    .onConflict((row) => row.column('workspaceId').doUpdateSet(round))
    .execute();
}

interface Loose {
  readonly sentenceId: string;
  readonly terms: readonly string[];
  readonly themeId: string | null;
}

async function newestSentences(tx: Tx): Promise<Loose[]> {
  const since = new Date(tx.system.now().getTime() - daysBack * 86_400_000);
  return tx.db
    .selectFrom('saidSentences')
    .select(['sentenceId', 'terms', 'themeId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('saidAt', '>', since)
    .orderBy('saidAt', 'desc')
    .orderBy('sentenceId', 'desc')
    .limit(sentencesMax)
    .execute();
}

/** Puts sentences that have no theme into the new ones. Answers how many. */
async function placeLoose(
  tx: Tx,
  sentences: readonly Loose[],
  themes: readonly (Parameters<typeof placeSentence>[1][number] & { readonly themeId: string })[],
): Promise<number> {
  const loose = sentences.filter(({ themeId }) => themeId === null);
  const byTheme = Map.groupBy(loose, ({ terms }) => placeSentence(terms, themes));
  let placed = 0;
  for (const [place, held] of byTheme) {
    const themeId = place === null ? undefined : themes[place]?.themeId;
    if (themeId === undefined) continue;
    await tx.db
      .updateTable('saidSentences')
      .set({ themeId })
      .where('workspaceId', '=', tx.workspaceId)
      .where((row) => row('sentenceId', '=', row.fn.any(row.val(held.map(({ sentenceId }) => sentenceId)))))
      .execute();
    placed += held.length;
  }
  return placed;
}
