import { intlTags, say, type Text } from '@zhiyin/domain/kit';
import { suggestionsWords as words } from '@zhiyin/domain/suggestions';
import { z } from 'zod';
import { openPortalAddress } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { Refusal } from '#platform/refusal.ts';
import { keyOf } from './key.ts';
import { addressOf, type SuggestionRow } from './rows.ts';

const quotedMax = 300;

/** Where the suggester sees what became of it; null while the portal is off. */
async function linkOf(tx: Tx, suggestionId: string): Promise<string | null> {
  try {
    return `${await openPortalAddress(tx)}/suggestions#key=${keyOf(tx, suggestionId)}`;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Mails a suggester something in their language; false when they left no address or took it back. */
async function mail(
  tx: Tx,
  row: SuggestionRow,
  subject: Text,
  bodyOf: (locale: 'zh' | 'en', timeZone: string) => string,
): Promise<boolean> {
  const to = z.email().max(254).safeParse(addressOf(row)).data;
  if (to === undefined || row.withdrawnAt !== null) return false;
  const locale = row.locale === 'en' ? 'en' : 'zh';
  const { name: shop, timeZone } = await tx.db
    .selectFrom('workspaces')
    .select(['name', 'timeZone'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  const link = await linkOf(tx, row.suggestionId);
  const body = bodyOf(locale, timeZone);
  await queueMail(tx, { to, subject: say(subject, locale, { shop }), body, ...(link !== null && { link }) });
  return true;
}

/** Tells a suggester what was answered, and what it became. */
export function mailAnswer(tx: Tx, row: SuggestionRow, text: string, state: Text | null): Promise<boolean> {
  const quoted = row.text.length > quotedMax ? `${row.text.slice(0, quotedMax).toWellFormed()}…` : row.text;
  return mail(tx, row, words.mailSubject, (locale) =>
    [
      text,
      ...(state ? [say(words.mailState, locale, { state: say(state, locale) })] : []),
      say(words.mailYours, locale, { text: quoted }),
    ].join('\n\n'),
  );
}

/** Thanks somebody who left an address, and says by when they hear more. */
export function mailThanks(tx: Tx, row: SuggestionRow): Promise<boolean> {
  return mail(tx, row, words.mailThanks, (locale, timeZone) => {
    const date = row.answerBy.toLocaleDateString(intlTags[locale], { dateStyle: 'long', timeZone });
    return say(words.mailReceived, locale, { date });
  });
}
