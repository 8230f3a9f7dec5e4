import { type notePage as contract, pageSeen, visitPagesMax } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import type { z } from 'zod';
import { noteSeen } from '#modules/customers';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { whisper } from '#platform/live/whisper.ts';
import { type Device, readUserAgent } from './read-user-agent.ts';
import { SeenPages } from './seen-pages.ts';
import { readAddress } from './site.ts';

/** After so long without a page, the next one begins another visit. */
const pauseMs = 30 * 60_000;

/** What a browser tells of itself with every request. */
export interface Browser {
  readonly userAgent: string;
  readonly language: string;
}

interface Seen {
  readonly page: { url: string; title: string; at: string };
  readonly device: Device;
  readonly language: string | null;
  readonly referrerHost: string | null;
}

/** Keeps the page that a visitor looks at, when they have a record; nothing is stored of whoever never wrote. */
export async function notePage(
  ctx: Context,
  { url, title, referrer }: z.infer<typeof contract.body>,
  browser: Browser,
): Promise<{ done: true }> {
  const customerId = requireVisitor(ctx);
  const widgetId = ctx.actor.channelId;
  const address = readAddress(url);
  if (!address || widgetId === undefined) return { done: true };
  const from = readAddress(referrer);
  const seen: Seen = {
    page: {
      url: storable(address.url),
      title: storable(title).slice(0, 200),
      at: ctx.system.now().toISOString(),
    },
    device: readUserAgent(browser.userAgent),
    language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/.exec(browser.language)?.[0] ?? null,
    referrerHost: from && from.host !== address.host ? storable(from.host) : null,
  };
  return transact(ctx, async (tx) => {
    // Holds the customer's row, so that two pages at once belong to one visit.
    if (!(await noteSeen(tx, customerId))) return { done: true };
    await keepPage(tx, { customerId, widgetId }, seen);
    whisper(tx, pageSeen, { customerId });
    return { done: true };
  });
}

async function keepPage(tx: Tx, whose: { customerId: string; widgetId: string }, seen: Seen): Promise<void> {
  const now = tx.system.now();
  const running = await runningVisit(tx, whose, seen.device);
  if (!running) return beginVisit(tx, whose, seen);
  const [last, ...older] = SeenPages.parse(running.pages);
  // A page that is reloaded, or renames itself, is one page.
  const isSame = last?.url === seen.page.url;
  const pages = isSame ? [seen.page, ...older] : [seen.page, ...(last ? [last] : []), ...older];
  await tx.db
    .updateTable('visits')
    .set({
      lastAt: now,
      pageCount: running.pageCount + (isSame ? 0 : 1),
      pages: jsonOf(pages.slice(0, visitPagesMax)),
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('visitId', '=', running.visitId)
    .execute();
}

async function runningVisit(tx: Tx, whose: { customerId: string; widgetId: string }, device: Device) {
  const latest = await tx.db
    .selectFrom('visits')
    .select(['visitId', 'pages', 'pageCount', 'browser', 'os', 'device'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', whose.customerId)
    .where('widgetId', '=', whose.widgetId)
    .where('lastAt', '>', new Date(tx.system.now().getTime() - pauseMs))
    .orderBy('lastAt', 'desc')
    .limit(5)
    .execute();
  return latest.find(
    (one) => one.browser === device.browser && one.os === device.os && one.device === device.device,
  );
}

async function beginVisit(
  tx: Tx,
  whose: { customerId: string; widgetId: string },
  { page, device, language, referrerHost }: Seen,
): Promise<void> {
  const now = tx.system.now();
  await tx.db
    .insertInto('visits')
    .values({
      ...whose,
      ...device,
      workspaceId: tx.workspaceId,
      visitId: tx.system.newId(),
      startedAt: now,
      lastAt: now,
      language,
      referrerHost,
      pageCount: 1,
      pages: jsonOf([page]),
    })
    .execute();
}

function jsonOf(pages: SeenPages) {
  return sql<string>`${JSON.stringify(pages)}::jsonb`;
}

/** Pages may be called anything; the database takes neither NUL nor half a character, nor do people read controls. */
function storable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
