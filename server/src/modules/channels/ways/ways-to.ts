import { bestStanding } from '@zhiyin/domain/channels';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { type Contact, contactsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import type { ChannelAccounts } from '#platform/database/tables.gen.ts';
import { adapterOf, adaptersOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';
import { idOf } from '../arrivals/arrival-ids.ts';

/** A way to a customer through one of the shop's accounts: a chat that they began, or one that can be begun. */
export interface VendorWay {
  /** Names it without saying the address. */
  readonly key: string;
  readonly channel: string;
  readonly accountId: string;
  readonly accountName: string;
  /** Null until something is sent there. */
  readonly threadId: string | null;
  /** Whose record it belongs to. */
  readonly customerId: string;
  /** Where they read addresses or numbers; it is not masked. */
  readonly address: string | null;
  readonly proof: Contact['proof'] | null;
  readonly standing: 'open' | 'template' | 'closed' | 'used-up' | 'off';
  readonly isLetter: boolean;
  readonly lastFromCustomerAt: Date | null;
}

const Acts = z.record(z.string(), z.object({ at: z.coerce.date(), sentSince: z.number().int() }));
const Address = z.record(z.string(), z.string());
const threadsMax = 200;

interface ThreadRow {
  threadId: string;
  customerId: string;
  address: unknown;
  lastFromCustomerAt: Date | null;
  sentSince: number;
  acts: unknown;
  accountId: string;
  name: string;
  kind: string;
  archivedAt: Date | null;
}

/**
 * Every way to the person that these records make up: their chats by who wrote last, then mail and text messages to
 * addresses of theirs that begin a new one. A mail goes to an address that is proven or that they wrote from.
 */
export async function vendorWaysTo(tx: Tx, customerIds: readonly string[]): Promise<VendorWay[]> {
  const began = (await threadRows(tx, { customerIds })).map((row) => begunWay(tx, row));
  return [...began, ...(await newWays(tx, customerIds, began))];
}

/** One chat as a way; null for one that is gone. */
export async function vendorWayOf(tx: Tx, threadId: string): Promise<VendorWay | null> {
  const [row] = await threadRows(tx, { threadId });
  return row ? begunWay(tx, row) : null;
}

async function threadRows(
  tx: Tx,
  { customerIds, threadId }: { customerIds?: readonly string[]; threadId?: string },
): Promise<ThreadRow[]> {
  let select = tx.db
    .selectFrom('channelThreads as t')
    .innerJoin('channelAccounts as a', (on) =>
      on.onRef('a.workspaceId', '=', 't.workspaceId').onRef('a.accountId', '=', 't.accountId'),
    )
    .select(['t.threadId', 't.customerId', 't.address', 't.lastFromCustomerAt', 't.sentSince', 't.acts'])
    .select(['a.accountId', 'a.name', 'a.kind', 'a.archivedAt'])
    .where('t.workspaceId', '=', tx.workspaceId);
  if (threadId !== undefined) select = select.where('t.threadId', '=', threadId);
  if (customerIds !== undefined) select = select.where('t.customerId', 'in', [...customerIds]);
  return select
    .orderBy(sql`coalesce(t.last_from_customer_at, t.created_at)`, 'desc')
    .orderBy('t.threadId')
    .limit(threadsMax)
    .execute();
}

function begunWay(tx: Tx, row: ThreadRow): VendorWay {
  const { manifest, templates, opens } = adapterOf(tx.system, row.kind);
  const { capabilities } = manifest;
  const { kind: reply } = bestStanding(capabilities, { ...row, acts: Acts.parse(row.acts) }, tx.system.now());
  const { to, phone } = Address.parse(row.address);
  const usable = reply !== 'open' && templates !== undefined ? 'template' : reply;
  return {
    key: row.threadId,
    channel: row.kind,
    accountId: row.accountId,
    accountName: row.name,
    threadId: row.threadId,
    customerId: row.customerId,
    address: opens === undefined ? null : (to ?? phone ?? null),
    proof: proofOf(opens?.to, row),
    standing: row.archivedAt === null ? usable : 'off',
    isLetter: capabilities.isLetter === true,
    lastFromCustomerAt: row.lastFromCustomerAt,
  };
}

/** Who has answered uses it. That the shop wrote to a number proves nothing; to an address it writes only when that is sure. */
function proofOf(to: 'email' | 'phone' | undefined, { lastFromCustomerAt }: ThreadRow): VendorWay['proof'] {
  if (to === undefined) return null;
  if (lastFromCustomerAt !== null) return 'used';
  return to === 'phone' ? 'written' : null;
}

async function newWays(
  tx: Tx,
  customerIds: readonly string[],
  began: readonly VendorWay[],
): Promise<VendorWay[]> {
  const opening = [...adaptersOf.of(tx.system)].flatMap(([kind, { opens }]) => (opens ? [kind] : []));
  if (opening.length === 0) return [];
  const accounts = await tx.db
    .selectFrom('channelAccounts')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', 'in', opening)
    .where('archivedAt', 'is', null)
    .orderBy('accountId')
    .execute();
  if (accounts.length === 0) return [];
  const contacts = await contactsOf(tx, customerIds);
  const ways = accounts.flatMap((account) => contacts.flatMap((contact) => newWay(tx, account, contact)));
  const begun = new Set(began.flatMap((one) => [one.threadId, ...accounts.map((to) => sameAt(tx, to, one))]));
  const foreign = await threadsOfOthers(tx, ways, customerIds);
  const each = new Map(ways.map((way) => [way.key, way]));
  return [...each.values()].filter((way) => !begun.has(way.key) && !foreign.has(way.key));
}

/** The thread to where a chat goes, were it begun now: a chat of before may spell the same number in another way. */
function sameAt(
  tx: Tx,
  account: Selectable<ChannelAccounts>,
  { accountId, address }: VendorWay,
): string | null {
  const { opens } = adapterOf(tx.system, account.kind);
  if (!opens || address === null || accountId !== account.accountId) return null;
  const { threadKey } = opens.thread(sessionOf(tx.system, account), address);
  return threadKey === null ? null : idOf(accountId, threadKey);
}

function newWay(tx: Tx, account: Selectable<ChannelAccounts>, contact: Contact): VendorWay[] {
  const { manifest, opens } = adapterOf(tx.system, account.kind);
  if (!opens || opens.to !== contact.kind || !opens.proofs.includes(contact.proof)) return [];
  const { accountId, kind: channel, name: accountName } = account;
  const { threadKey } = opens.thread(sessionOf(tx.system, account), contact.address);
  return [
    {
      // One that there is only one of is known by its thread; others by a name that does not tell the address.
      key:
        threadKey === null
          ? tx.system.secrets.sign('way', `${accountId} ${contact.address}`)
          : idOf(accountId, threadKey),
      ...{ channel, accountId, accountName },
      threadId: null,
      customerId: contact.customerId,
      address: contact.address,
      proof: contact.proof,
      standing: 'open',
      isLetter: manifest.capabilities.isLetter === true,
      lastFromCustomerAt: null,
    },
  ];
}

/** A number that somebody else writes from is theirs. */
async function threadsOfOthers(
  tx: Tx,
  ways: readonly VendorWay[],
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = ways.map(({ key }) => key).filter((key) => z.uuid().safeParse(key).success);
  if (keys.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('channelThreads')
    .select('threadId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', 'in', keys)
    .where('customerId', 'not in', [...customerIds])
    .execute();
  return new Set(rows.map((row) => row.threadId));
}
