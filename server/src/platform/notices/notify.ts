import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import { type NoticeKind, noticedMembersMax, noticesChanged } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { scheduleEach } from '../due/schedule.ts';
import { whisper } from '../live/whisper.ts';
import { withBrowsers } from '../push/with-browsers.ts';
import { knownNotices } from './notice-kinds.ts';
import { waysOfMembers } from './ways.ts';

/** The kinds of due work that mail and push a notice. */
export const mailNoticeKind = 'platform:mail-notice';
export const pushNoticeKind = 'platform:push-notice';

/** What members are told, and about which thing. */
export interface NewNotice {
  /** One that a module lists in its `noticeKinds`. */
  readonly kind: NoticeKind;
  /** One sentence without a link: the notice leads to the thing. */
  readonly text: Text;
  /** For the text's `{placeholders}`. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** One that a module lists in its `noticeSubjects`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** By mail, too, even to whoever chose the bell alone; who chose not to hear of it hears nothing. */
  readonly byMail?: boolean;
}

/**
 * Tells members something once the caller's transaction commits: by the bell, by mail, by push, or not at all, as each
 * has chosen for this kind. Mails and pushes wait for quiet hours to be over. Whoever does the thing is not told of it,
 * and nobody twice.
 *
 * @throws Error when the kind or the kind of thing is not registered: our own mistake.
 */
export async function notify(tx: Tx, memberIds: readonly string[], notice: NewNotice): Promise<void> {
  const { kinds, subjects } = knownNotices.of(tx.system);
  const { kind, subjectKind } = notice;
  if (!kinds.has(kind.key)) throw new Error(`there is no kind of notice ${kind.key}`);
  if (!subjects.has(subjectKind)) throw new Error(`there are no notices about ${subjectKind}`);
  const doer = tx.actor.kind === 'member' ? tx.actor.id : null;
  const others = [...new Set(memberIds)].filter((memberId) => memberId !== doer);
  const waysOf = await waysOfMembers(tx, others, kind);
  const told = others.filter((memberId) => waysOf(memberId).bell);
  if (told.length === 0) return;
  const rows = told.map((memberId) => rowOf(tx, memberId, notice));
  await tx.db.insertInto('notices').values(rows).execute();
  const idsOf = (isTold: (memberId: string) => boolean) =>
    rows.filter(({ memberId }) => isTold(memberId)).map(({ noticeId }) => noticeId);
  const mailed = idsOf((memberId) => notice.byMail === true || waysOf(memberId).mail);
  await scheduleEach(tx, { kind: mailNoticeKind }, mailed, tx.system.now());
  const pushable = await withBrowsers(tx, told);
  const pushed = idsOf((memberId) => waysOf(memberId).push && pushable.has(memberId));
  await scheduleEach(tx, { kind: pushNoticeKind }, pushed, tx.system.now());
  tellChanged(tx, told);
}

/** Tells the windows of members that their notices have changed, once the transaction commits. */
function tellChanged(tx: Tx, memberIds: readonly string[]): void {
  for (let from = 0; from < memberIds.length; from += noticedMembersMax) {
    whisper(tx, noticesChanged, { memberIds: memberIds.slice(from, from + noticedMembersMax) });
  }
}

const textMax = 500;

function rowOf(tx: Tx, memberId: string, { kind, text, values, subjectKind, subjectId }: NewNotice) {
  // Cut between the halves of a character, it could not be stored.
  const cut = (locale: Locale) => say(text, locale, values).slice(0, textMax).toWellFormed();
  const written = { zh: cut('zh'), en: cut('en') };
  return {
    workspaceId: tx.workspaceId,
    noticeId: tx.system.newId(),
    memberId,
    kind: kind.key,
    text: sql<string>`${JSON.stringify(written)}::jsonb`,
    subjectKind,
    subjectId,
    createdAt: tx.system.now(),
  };
}
