import { words } from '@zhiyin/domain/console';
import { ErrorAnswer, say } from '@zhiyin/domain/kit';
import { callScope } from './call-scope.ts';
import { Refused } from './refused.ts';

/**
 * Hands the reader what an address answers as a file, to a question in `body` where it is too long for an address. A
 * plain link could not say which shop is meant.
 *
 * @throws Refused when the server declined it or was not reached
 */
export async function takeFile(from: string, name: string, body?: object): Promise<void> {
  const { locale, workspaceId } = callScope;
  const response = await fetch(from, {
    headers: {
      'accept-language': locale,
      ...(workspaceId && { 'x-zhiyin-workspace': workspaceId }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => null);
  if (!response?.ok) throw await refusalOf(response);

  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
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
