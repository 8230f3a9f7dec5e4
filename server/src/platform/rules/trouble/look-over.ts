import { problemsSaid } from '@zhiyin/domain/kit';
import type { Tx } from '../../context.ts';
import { dueKind } from '../../due/due-kind.ts';
import { lookOverKind, rulesAsTheyAre } from '../compiled-rules.ts';
import { rulesChanged } from '../rule-sets.ts';
import { switchOff } from './switch-off.ts';

/**
 * Looks the shop's rules over when one of them was met that cannot be read, and daily, because what nothing sets off
 * any more is never met.
 */
export const lookOverRules = dueKind(lookOverKind, {
  run: async (tx) => {
    await switchOffUnreadable(tx);
    return undefined;
  },
});

/** Switches off the rules of the shop that speak of what is no longer there. */
export async function switchOffUnreadable(tx: Tx): Promise<void> {
  const { unreadable } = await rulesAsTheyAre(tx);
  let isAny = false;
  for (const { problems, ...rule } of unreadable) {
    const off = { cause: 'unreadable', action: null, why: problemsSaid(problems) } as const;
    isAny = (await switchOff(tx, rule, off)) || isAny;
  }
  if (isAny) await rulesChanged(tx);
}
