import { promiseKindWords, promiseNotices, promiseReasons, promisesManage } from '@zhiyin/domain/inbox';
import { say, type Text } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import { overseersOf } from '../overseers.ts';
import type { ConversationRow } from '../rows.ts';
import { kindOf, ownersOf, type PromiseRow } from './rows.ts';

export async function tellOfWarned(tx: Tx, row: PromiseRow, conversation: ConversationRow): Promise<void> {
  await tell(tx, row, conversation, promiseReasons.noticeWarned, promiseReasons.noticeWarnedAlone);
}

export async function tellOfBroken(tx: Tx, row: PromiseRow, conversation: ConversationRow): Promise<void> {
  await tell(tx, row, conversation, promiseReasons.noticeBroken, promiseReasons.noticeBrokenAlone);
}

/** Tells somebody that a promise is theirs now. */
export async function tellOfHandOver(tx: Tx, row: PromiseRow): Promise<void> {
  if (row.memberId) await notice(tx, row, [row.memberId], promiseReasons.noticeYours);
}

/** Tells the owner; who oversees promises as well, when the owner is not there to keep it. */
async function tell(
  tx: Tx,
  row: PromiseRow,
  conversation: ConversationRow,
  text: Text,
  alone: Text,
): Promise<void> {
  const state = (await ownersOf(tx))(row.memberId);
  if (row.memberId && state !== 'left') await notice(tx, row, [row.memberId], text);
  if (state === 'here') return;
  const overseers = await overseersOf(tx, promisesManage, conversation);
  const leads = overseers.filter((one) => one !== row.memberId);
  await notice(tx, row, leads, alone);
}

async function notice(tx: Tx, row: PromiseRow, memberIds: readonly string[], text: Text): Promise<void> {
  const kind = promiseKindWords[kindOf(row)];
  await notify(tx, memberIds, {
    kind: promiseNotices,
    text: { zh: say(text, 'zh', { promise: kind.zh }), en: say(text, 'en', { promise: kind.en }) },
    subjectKind: 'conversation',
    subjectId: row.conversationId,
  });
}
