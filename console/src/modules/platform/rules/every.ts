import { listRuleFirings, listTrialHits, type RuleFiring, type TrialHit } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';

/** What a list of firings is narrowed by. */
export type FiringsQuery = Omit<z.input<typeof listRuleFirings.query>, 'after' | 'limit'>;

const exportedMax = 20_000;

/** Page by page, at most some twenty thousand, for a file. */
async function everyRow<Row>(
  pageAfter: (after: string | undefined) => Promise<{ items: Row[]; next: string | null }>,
): Promise<Row[]> {
  const items: Row[] = [];
  let after: string | undefined;
  do {
    const page = await pageAfter(after);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}

export function everyFiring(by: FiringsQuery): Promise<RuleFiring[]> {
  return everyRow((after) =>
    call(listRuleFirings, { query: { ...by, limit: 200, ...(after && { after }) } }),
  );
}

export function everyHit(trialId: string): Promise<TrialHit[]> {
  return everyRow((after) =>
    call(listTrialHits, { params: { trialId }, query: { limit: 200, ...(after && { after }) } }),
  );
}
