import type { PageQuery } from '@zhiyin/domain/kit';
import { groundWords, type Mail, MailState } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';

const columns = [
  'mailId',
  'recipient',
  'subject',
  'state',
  'failure',
  'link',
  'createdAt',
  'sentAt',
] as const;

/** Mails, newest first, without their texts. */
export async function pageOfMails(
  tx: Tx,
  { state, after, limit }: PageQuery & { state?: MailState | undefined },
): Promise<{ items: Mail[]; next: string | null }> {
  const before = momentCursor.read(after);
  let select = tx.db.selectFrom('mails').select(columns).where('workspaceId', '=', tx.workspaceId);
  if (state !== undefined) select = select.where('state', '=', state);
  if (before) select = select.where('mailId', '<', before.id);
  const rows = await select
    .orderBy('mailId', 'desc')
    .limit(limit + 1)
    .execute();
  return asPage(rows.map(present), limit, (last) => momentCursor.write(last.createdAt, last.mailId));
}

/** Holds a mail until the transaction ends. @throws Refusal `missing`. */
export async function lockMail(tx: Tx, mailId: string): Promise<MailState> {
  const row = await tx.db
    .selectFrom('mails')
    .select('state')
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailId', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.notFound);
  return MailState.parse(row.state);
}

function present(row: Omit<Mail, 'state' | 'createdAt' | 'sentAt'> & MailRow): Mail {
  return {
    ...row,
    state: MailState.parse(row.state),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

interface MailRow {
  state: string;
  createdAt: Date;
  sentAt: Date | null;
}
