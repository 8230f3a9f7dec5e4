import type { Locale } from '@zhiyin/domain/kit';
import type { NoticeSettings } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { actorsOf, addressesOf } from '#modules/people';
import type { Actor, Tx } from '#platform/context.ts';
import { isAddress } from '#platform/mailer/queue-mail.ts';
import { pathsOfSeen } from '../seen.ts';
import { settingsOf } from '../settings.ts';

/** Whom notices are sent to, as they are and what they may now. */
export interface Reader {
  readonly memberId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly actor: Actor;
  /** With no mails for whoever has no address. */
  readonly settings: NoticeSettings;
}

/** Null for whoever works here no more. */
export async function readerOf(tx: Tx, memberId: string): Promise<Reader | null> {
  const [address] = await addressesOf(tx, [memberId]);
  const actor = (await actorsOf(tx, [memberId])).get(memberId);
  if (!address || !actor) return null;
  const settings = await settingsOf(tx, memberId);
  const mail = isAddress(address.email) ? settings.mail : 'none';
  return { ...address, actor, settings: { ...settings, mail } };
}

/** A notice that its reader has not read. */
export interface NoticeRow {
  readonly noticeId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly text: unknown;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly createdAt: Date;
  readonly heldMailAt: Date | null;
  readonly heldPushAt: Date | null;
  readonly mailDoneAt: Date | null;
}

/** A notice as its reader may see it now. */
export interface ShownNotice extends NoticeRow {
  readonly said: string;
  /** Below `/console`. */
  readonly path: string;
}

const Written = z.object({ zh: z.string(), en: z.string() });

/** Those that the reader may still see, in their language. */
export async function shownTo(
  tx: Tx,
  { actor, locale }: Reader,
  notices: readonly NoticeRow[],
): Promise<ShownNotice[]> {
  const pathOf = await pathsOfSeen({ ...tx, actor, locale }, notices);
  return notices.flatMap((notice) => {
    const path = pathOf(notice);
    return path === null ? [] : [{ ...notice, path, said: Written.parse(notice.text)[locale] }];
  });
}

/** The unread ones among those that are asked for. */
export function unreadNotices(tx: Tx) {
  return tx.db
    .selectFrom('notices')
    .select(['noticeId', 'memberId', 'kind', 'text', 'subjectKind', 'subjectId', 'createdAt'])
    .select(['heldMailAt', 'heldPushAt', 'mailDoneAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('readAt', 'is', null);
}
