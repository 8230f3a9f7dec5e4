import { maskSensitive, say } from '@zhiyin/domain/kit';
import { noticeWords } from '@zhiyin/domain/platform';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Tx } from '#platform/context.ts';
import type { NewMail } from '#platform/mailer/queue-mail.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { waysOfMembers } from '#platform/notices/ways.ts';
import { everyKind, unsubscribeLink } from '../unsubscribe.ts';
import type { Reader, ShownNotice } from './reader.ts';

/** Most notices that one mail lists. */
const listedMax = 50;

/** What is mailed of some notices: of one what it says, of more a list by kind. */
export async function letterOf(tx: Tx, reader: Reader, notices: readonly ShownNotice[]): Promise<NewMail> {
  const [only] = notices;
  return only && notices.length === 1 ? oneLetter(tx, reader, only) : listLetter(tx, reader, notices);
}

async function oneLetter(tx: Tx, reader: Reader, notice: ShownNotice): Promise<NewMail> {
  const text = masked(notice);
  const body = say(noticeWords.mailBody, reader.locale, { text });
  const link = linkTo(tx, notice.path);
  const foot = await footOf(tx, reader, notice.kind);
  return { to: reader.email, subject: text, body, link, ...foot };
}

async function listLetter(tx: Tx, reader: Reader, notices: readonly ShownNotice[]): Promise<NewMail> {
  const { locale, email: to } = reader;
  const listed = notices.slice(0, listedMax);
  const parts = [...Map.groupBy(listed, ({ kind }) => kind)].map(([kind, some]) =>
    partOf(tx, reader, kind, some),
  );
  const more = notices.length - listed.length;
  if (more > 0) parts.push(say(noticeWords.andMore, locale, { count: more }));
  const { name: shop } = await tx.db
    .selectFrom('workspaces')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  const subject = say(noticeWords.waitIn, locale, { shop, count: notices.length });
  const foot = await footOf(tx, reader, everyKind);
  return { to, subject, body: parts.join('\n\n'), link: linkTo(tx, '/notices'), ...foot };
}

function partOf(tx: Tx, { locale }: Reader, key: string, notices: readonly ShownNotice[]): string {
  const words = knownNotices.of(tx.system).kinds.get(key)?.words ?? noticeWords.otherKind;
  const head = say(noticeWords.ofKind, locale, { kind: say(words, locale), count: notices.length });
  const lines = notices.map((notice) => `- ${masked(notice)}\n  ${linkTo(tx, notice.path)}`);
  return [head, ...lines].join('\n');
}

/** Mails lie about in many places: whoever may see the details sees them in the console. */
export function masked({ said }: ShownNotice): string {
  return maskSensitive(said);
}

function linkTo({ system }: Tx, path: string): string {
  return `${publicOrigin(system.config)}/console${path}`;
}

/** Ends mails of the kind; all of them where a rule asked for the mail, whatever was chosen for the kind. */
async function footOf(tx: Tx, { memberId, locale }: Reader, key: string) {
  const kind = knownNotices.of(tx.system).kinds.get(key);
  const isChosen = kind !== undefined && (await waysOfMembers(tx, [memberId], kind))(memberId).mail;
  const link = unsubscribeLink(tx, memberId, isChosen ? key : everyKind);
  const words = isChosen ? noticeWords.noMore : noticeWords.noMoreAtAll;
  return { foot: `${say(words, locale)}\n${link}`, unsubscribeLink: link };
}
