import { createHash } from 'node:crypto';
import {
  ChatPlan,
  chatColumns,
  columnsOf,
  neededColumns,
  plainPlan,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { ChatFile } from './chat-file.ts';

const platforms = {
  'qianniu-copy': 'taobao',
  'qianniu-web': 'taobao',
  table: 'other',
  chatwoot: 'chatwoot',
  zendesk: 'zendesk',
} as const;

/** How a file like this was read the last time, or is most likely to be read. */
export async function planFor(tx: Tx, file: ChatFile): Promise<{ plan: ChatPlan; isRemembered: boolean }> {
  const row = await tx.db
    .selectFrom('chatPlans')
    .select('plan')
    .where('workspaceId', '=', tx.workspaceId)
    .where('shapeHash', '=', shapeHashOf(file))
    .executeTakeFirst();
  const remembered = ChatPlan.safeParse(row?.plan).data;
  if (remembered) return { plan: { ...remembered, firstDay: null }, isRemembered: true };
  const { format, headers } = file;
  const platform = headers.includes('账号类型') ? 'taobao' : platforms[format];
  const columns = columnsOf(headers);
  return { plan: { ...plainPlan, accounts: [], format, platform, columns }, isRemembered: false };
}

/** Keeps how a file is read for the next one like it. */
export async function rememberPlan(tx: Tx, file: ChatFile, plan: ChatPlan): Promise<void> {
  const kept = { plan: JSON.stringify(plan) };
  await tx.db
    .insertInto('chatPlans')
    .values({ workspaceId: tx.workspaceId, shapeHash: shapeHashOf(file), ...kept })
    .onConflict((row) => row.columns(['workspaceId', 'shapeHash']).doUpdateSet(kept))
    .execute();
}

/** True when a plan is for this file. */
export function fits({ format, headers }: ChatFile, plan: ChatPlan): boolean {
  return plan.format === format && plan.columns.length === headers.length;
}

/** @throws Refusal `invalid` when a plan is not for this file, or lacks what no table can do without. */
export function requireFitting(tx: Pick<Tx, 'locale'>, file: ChatFile, plan: ChatPlan): void {
  if (plan.format !== file.format) throw new Refusal('invalid', words.formatDiffers);
  if (plan.columns.length !== file.headers.length) throw new Refusal('invalid', words.columnsDiffer);
  const used = plan.columns.filter((column) => column !== null);
  if (new Set(used).size < used.length) throw new Refusal('invalid', words.columnTwice);
  if (file.format !== 'table') return;
  const missing = neededColumns.find((column) => !plan.columns.includes(column));
  if (missing === undefined) return;
  throw new Refusal('invalid', words.columnMissing, { column: say(chatColumns[missing], tx.locale) });
}

function shapeHashOf({ format, headers }: ChatFile): string {
  return createHash('sha256')
    .update(JSON.stringify([format, headers]))
    .digest('hex');
}
