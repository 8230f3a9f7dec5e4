import { channelsWords } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import type { FormUse } from '#platform/forms/form-kinds.ts';
import { findPortal } from './portal/queries.ts';

/** Where customers meet forms: before a chat, and in the portal. */
export async function formUses(tx: Tx): Promise<FormUse[]> {
  const { formIds } = await findPortal(tx);
  const inPortal = formIds.map((formId) => ({
    formId,
    words: channelsWords.formInPortal,
    path: '/settings/portal',
  }));
  return [...(await beforeChats(tx)), ...inPortal];
}

async function beforeChats(tx: Tx): Promise<FormUse[]> {
  const rows = await tx.db
    .selectFrom('widgets')
    .select(['name', 'formId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('formId', 'is not', null)
    .where('archivedAt', 'is', null)
    .limit(200)
    .execute();
  return rows.flatMap(({ name, formId }) => {
    if (formId === null) return [];
    const words = {
      zh: say(channelsWords.formBeforeChat, 'zh', { name }),
      en: say(channelsWords.formBeforeChat, 'en', { name }),
    };
    return [{ formId, words, path: '/settings/channels' }];
  });
}
