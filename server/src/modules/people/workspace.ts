import type { Locale } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { asLocale } from './members/queries.ts';

/** The shop as its people see it. */
export interface Workspace {
  readonly workspaceId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The workspace of the transaction. @throws Refusal `missing`. */
export async function findWorkspace(tx: Tx): Promise<Workspace> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select(['workspaceId', 'name', 'locale', 'timeZone'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.noWorkspace);
  return { ...row, locale: asLocale(row.locale) };
}

/** Whether everybody who works in the workspace must sign in in two steps. */
export async function isTwoFactorNeeded(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select('isTwoFactorNeeded')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row?.isTwoFactorNeeded ?? false;
}
