import type { Text } from '@zhiyin/domain/kit';
import { ruleSwitched, type SwitchedOff } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../../context.ts';
import { announce } from '../../facts/announce.ts';

const charsMax = 500;

/**
 * Switches a published version of a rule off by itself and says why, so that somebody looks; `rulesChanged` is to
 * follow. False when it is off already or another version is published.
 */
export async function switchOff(
  tx: Tx,
  { ruleId, version }: { readonly ruleId: string; readonly version: number },
  { why, ...off }: SwitchedOff,
): Promise<boolean> {
  const said = JSON.stringify({ ...off, why: cut(why) });
  const switched = await tx.db
    .updateTable('rules')
    .set({ isOn: false, switchedOff: sql<string>`${said}::jsonb` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .where('publishedVersion', '=', version)
    .where('isOn', '=', true)
    .returning('ruleId')
    .executeTakeFirst();
  if (!switched) return false;
  await announce(tx, ruleSwitched, { ruleId, isOn: false, isByItself: true, cause: off.cause });
  return true;
}

function cut({ zh, en }: Text): Text {
  return { zh: zh.slice(0, charsMax), en: en.slice(0, charsMax) };
}
