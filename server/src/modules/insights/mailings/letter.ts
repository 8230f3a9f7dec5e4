import { type Dashboard, mailingLetter, readyDashboard, viewSaid } from '@zhiyin/domain/insights';
import { intlTags, type Locale, say } from '@zhiyin/domain/kit';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Context, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { bytesOf, mailBytesMax, type NewMail } from '#platform/mailer/queue-mail.ts';
import type { MailFile } from '#platform/mailer/transport.ts';
import { findDashboard } from '../dashboards/rows.ts';
import { type AnsweredCards, answerCards } from '../reports/answer-cards.ts';
import { asFile, mediaTypes } from '../reports/as-file.ts';
import type { MailingRow } from './rows.ts';

/** What there is to mail to one reader, or why there is nothing. */
export type Letter =
  | { readonly outcome: 'waiting'; readonly mail: Omit<NewMail, 'to'> }
  | { readonly outcome: 'nothing' | 'too-large' };

/** A dashboard as one reader may see it, in their language. `ctx` acts for the reader. */
export async function letterTo(ctx: Context, mailing: MailingRow): Promise<Letter> {
  const { locale } = ctx;
  const { name, cards } = await look(ctx, (tx) => namedCards(tx, mailing.dashboard, locale));
  const { view } = mailing;
  const answered = await answerCards(ctx, cards, view);
  if (mailing.isQuiet && isNothing(answered)) return { outcome: 'nothing' };
  const about = viewSaid(view, answered.period, locale, (field, key) => answered.naming.group(field, key));
  const files: MailFile[] = [];
  for (const format of mailing.formats) {
    const content = await asFile(ctx, answered, { title: name, view, format });
    const day = lastDay(answered.period.to);
    files.push({ name: `${fileName(name)} ${day}.${format}`, mediaType: mediaTypes[format], content });
  }
  if (bytesOf(files) > mailBytesMax) return { outcome: 'too-large' };
  return { outcome: 'waiting', mail: { ...(await said(ctx, mailing, name, about)), files } };
}

async function said(ctx: Context, { dashboard }: MailingRow, name: string, about: string) {
  const { locale } = ctx;
  const { name: shop, timeZone } = await look(ctx, (tx) =>
    tx.db
      .selectFrom('workspaces')
      .select(['name', 'timeZone'])
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirstOrThrow(),
  );
  const time = ctx.system.now().toLocaleString(intlTags[locale], {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return {
    subject: say(mailingLetter.subject, locale, { shop, name, about }),
    body: say(mailingLetter.body, locale, { name, about, time }),
    link: `${publicOrigin(ctx.system.config)}/console/insights/dashboards/${dashboard}?mailings=1`,
  };
}

/** @throws Refusal `missing` when the reader does not see the dashboard. */
async function namedCards(
  tx: Tx,
  dashboard: string,
  locale: Locale,
): Promise<Pick<Dashboard, 'name' | 'cards'>> {
  const ready = readyDashboard(dashboard);
  if (ready) return { name: say(ready.name, locale), cards: [...ready.cards] };
  return findDashboard(tx, dashboard);
}

/** Whether no card has any figure but zero. */
function isNothing({ cards }: Pick<AnsweredCards, 'cards'>): boolean {
  return cards.every(({ table: { columns, rows } }) =>
    rows.every((row) => row.every(({ value }, place) => columns[place]?.role !== 'value' || !value)),
  );
}

function lastDay(to: string): string {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A name that every file system takes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim() || 'zhiyin';
}
