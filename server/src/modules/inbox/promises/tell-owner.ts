import {
  inboxRead,
  promiseKindWords,
  promiseNotices,
  promiseReasons,
  promisesManage,
} from '@zhiyin/domain/inbox';
import { say, type Text } from '@zhiyin/domain/kit';
import { actorsOf, presentMembers } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import type { ConversationRow } from '../rows.ts';
import { seesConversation } from '../visibility.ts';
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
  const leads = (await overseersOf(tx, conversation)).filter((one) => one !== row.memberId);
  await notice(tx, row, leads, alone);
}

/** Who oversees promises and may see the conversation. */
async function overseersOf(tx: Tx, conversation: ConversationRow): Promise<string[]> {
  const ids = (await presentMembers(tx)).filter((one) => one.absentUntil === null).map((one) => one.memberId);
  return [...(await actorsOf(tx, ids))].flatMap(([memberId, actor]) => {
    const theirs = { ...tx, actor };
    const isOverseer = may(theirs, promisesManage) && may(theirs, inboxRead);
    return isOverseer && seesConversation(theirs, conversation) ? [memberId] : [];
  });
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
