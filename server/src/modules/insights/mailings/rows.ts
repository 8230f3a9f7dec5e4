import {
  dashboardsShare,
  MailingDraft,
  mailingReasons,
  type PostOutcome,
  readyDashboard,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { visibleLines } from '../dashboards/rows.ts';

/** A mailing as it is stored. */
export interface MailingRow extends MailingDraft {
  readonly mailingId: string;
  readonly ownerId: string;
  readonly revision: number;
  readonly nextAt: Date | null;
}

const columns = [
  'mailingId',
  'ownerId',
  'dashboard',
  'formats',
  'view',
  'every',
  'weekday',
  'monthDay',
  'time',
  'receiverIds',
  'isQuiet',
  'isOn',
  'revision',
  'nextAt',
] as const;

const Parts = z.object(MailingDraft.shape);

function read<Row extends { mailingId: string; ownerId: string; revision: number; nextAt: Date | null }>(
  row: Row,
): MailingRow {
  const { mailingId, ownerId, revision, nextAt } = row;
  return { ...Parts.parse(row), mailingId, ownerId, revision, nextAt };
}

/** Every mailing that goes on, of one dashboard or of all, the next one first. */
export async function allMailings(tx: Tx, dashboard: string | undefined): Promise<MailingRow[]> {
  let select = tx.db
    .selectFrom('mailings')
    .select([...columns])
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null);
  if (dashboard !== undefined) select = select.where('dashboard', '=', dashboard);
  const rows = await select.orderBy(sql`next_at asc nulls last`).orderBy('mailingId').execute();
  return rows.map(read);
}

/** One that goes on. @throws Refusal `missing`. */
export async function findMailing(tx: Tx, mailingId: string): Promise<MailingRow> {
  const found = await mailingToDo(tx, mailingId);
  if (!found) throw new Refusal('missing', mailingReasons.mailingNotFound);
  return found;
}

/** One that goes on, or nothing. */
export async function mailingToDo(tx: Tx, mailingId: string): Promise<MailingRow | undefined> {
  const row = await tx.db
    .selectFrom('mailings')
    .select([...columns])
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  return row && read(row);
}

/** Whether the caller may change it: its maker, and whoever may share dashboards and sees this one. */
export async function isTheirs(tx: Tx, { ownerId, dashboard }: MailingRow): Promise<boolean> {
  if (ownerId === tx.actor.id) return true;
  return may(tx, dashboardsShare) && (await sees(tx, dashboard));
}

/** One that the caller may change. @throws Refusal `forbidden`, or `missing` where they do not even receive it. */
export async function findOwnMailing(tx: Tx, mailingId: string): Promise<MailingRow> {
  const found = await findMailing(tx, mailingId);
  if (await isTheirs(tx, found)) return found;
  if (isReceiver(tx, found)) throw new Refusal('forbidden', mailingReasons.mailingNotYours);
  throw new Refusal('missing', mailingReasons.mailingNotFound);
}

/** Whether the caller is among those who receive it. */
export function isReceiver({ actor }: Context, { receiverIds }: MailingRow): boolean {
  return actor.id !== null && receiverIds.includes(actor.id);
}

/** Whether the caller sees a dashboard; ready ones are everybody's. */
export async function sees(tx: Tx, dashboard: string): Promise<boolean> {
  if (readyDashboard(dashboard)) return true;
  return (await visibleLines(tx)).some(({ dashboardId }) => dashboardId === dashboard);
}

interface NewPost {
  readonly mailingId: string;
  readonly dueAt: Date;
  readonly memberId: string;
  readonly outcome: PostOutcome;
  readonly mailId: string | null;
}

/** Notes what came of it for one receiver; once for each moment. */
export async function keepPost(tx: Tx, post: NewPost): Promise<void> {
  await tx.db
    .insertInto('mailingPosts')
    .values({ workspaceId: tx.workspaceId, ...post, at: tx.system.now() })
    .onConflict((row) => row.columns(['workspaceId', 'mailingId', 'dueAt', 'memberId']).doNothing())
    .execute();
}
