import { words } from '@zhiyin/domain/console';
import { ErrorAnswer, say } from '@zhiyin/domain/kit';
import { downloadImportProblems } from '@zhiyin/domain/store';
import { address } from '#lib/call/address.ts';
import { callScope } from '#lib/call/call-scope.ts';
import { Refused } from '#lib/call/refused.ts';

/** Hands the reader the rows that were left out. A plain link could not say which shop is meant. */
export async function downloadProblems(importId: string): Promise<void> {
  const { locale, workspaceId } = callScope;
  const response = await fetch(address(downloadImportProblems.path, { importId }, {}), {
    headers: { 'accept-language': locale, ...(workspaceId && { 'x-zhiyin-workspace': workspaceId }) },
  }).catch(() => null);
  if (!response?.ok) throw await refusalOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'import-problems.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function refusalOf(response: Response | null): Promise<Refused> {
  const told = ErrorAnswer.safeParse(await response?.json().catch(() => null));
  if (told.success) return new Refused(told.data.error);
  const { errorUnavailable: word } = words;
  const message = say(word, callScope.locale);
  return new Refused({ kind: 'unavailable', reason: word.key, message, fields: [] });
}
