import {
  type ChatPlan,
  chatColumns,
  columnsOf,
  neededColumns,
  plainPlan,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { rememberedPlan, requireColumns } from '#platform/imports/plans.ts';
import { Refusal } from '#platform/refusal.ts';
import type { ChatFile } from './chat-file.ts';
import { pastChatImports } from './past-chat-imports.ts';

const platforms = {
  'qianniu-copy': 'taobao',
  'qianniu-web': 'taobao',
  table: 'other',
  chatwoot: 'chatwoot',
  zendesk: 'zendesk',
} as const;

/** How a file like this was read the last time, or is most likely to be read. */
export async function planFor(tx: Tx, file: ChatFile): Promise<{ plan: ChatPlan; isRemembered: boolean }> {
  const remembered = await rememberedPlan(tx, pastChatImports, shapeOf(file));
  if (remembered) return { plan: { ...remembered, firstDay: null }, isRemembered: true };
  const { format, headers } = file;
  const platform = headers.includes('账号类型') ? 'taobao' : platforms[format];
  const columns = columnsOf(headers);
  return { plan: { ...plainPlan, accounts: [], format, platform, columns }, isRemembered: false };
}

/** What files that are read alike have in common. */
export function shapeOf({ format, headers }: ChatFile): unknown {
  return [format, headers];
}

/** True when a plan is for this file. */
export function fits({ format, headers }: ChatFile, plan: ChatPlan): boolean {
  return plan.format === format && plan.columns.length === headers.length;
}

/** @throws Refusal `invalid` when a plan is not for this file, or lacks what no table can do without. */
export function requireFitting(tx: Pick<Tx, 'locale'>, file: ChatFile, plan: ChatPlan): void {
  if (plan.format !== file.format) throw new Refusal('invalid', words.formatDiffers);
  requireColumns(file.headers, plan.columns);
  if (file.format !== 'table') return;
  const missing = neededColumns.find((column) => !plan.columns.includes(column));
  if (missing === undefined) return;
  throw new Refusal('invalid', words.columnMissing, { column: say(chatColumns[missing], tx.locale) });
}
