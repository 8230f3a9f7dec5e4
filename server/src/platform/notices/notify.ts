import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import { type NoticeKind, noticedMembersMax, noticesChanged } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import { schedule } from '../due/schedule.ts';
import { whisper } from '../live/whisper.ts';
import { knownNotices } from './notice-kinds.ts';

/** The kind of due work that mails a notice. */
export const mailNoticeKind = 'platform:mail-notice';

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
 * Tells members something once the caller's transaction commits: by the bell, by mail, or not at all, as each has chosen
 * for this kind. Whoever does the thing is not told of it, and nobody twice.
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
  const chosen = await choicesOf(tx, others, kind.key);
  const wayOf = (memberId: string) => chosen.get(memberId) ?? kind.initial;
  const told = others.filter((memberId) => wayOf(memberId) !== 'off');
  if (told.length === 0) return;
  const rows = told.map((memberId) => rowOf(tx, memberId, notice));
  await tx.db.insertInto('notices').values(rows).execute();
  for (const { noticeId, memberId } of rows) {
    const isMailed = notice.byMail === true || wayOf(memberId) === 'mail';
    if (isMailed) await schedule(tx, { kind: mailNoticeKind }, noticeId, tx.system.now());
  }
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

async function choicesOf(tx: Tx, memberIds: readonly string[], kind: string): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('noticeChoices')
    .select(['memberId', 'way'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', kind)
    .where('memberId', 'in', [...memberIds])
    .execute();
  return new Map(rows.map(({ memberId, way }) => [memberId, way]));
}
