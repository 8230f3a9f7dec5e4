import { indexTokens } from '@zhiyin/domain/inbox';
import {
  type listSimilarTickets as contract,
  likeness,
  likenessMin,
  ticketsRead,
} from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { namedTickets, presentEntries } from '../queries.ts';
import { narrowed } from './narrowed.ts';

const shownMax = 5;
const candidatesMax = 200;

/**
 * Tickets under way that may be about the same as one being written: of the same customer, or with a like title.
 * The likest first, of the same customer before others.
 */
export async function listSimilarTickets(
  ctx: Context,
  { title, customerId }: { title: string; customerId?: string | undefined },
): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, ticketsRead);
  const tokens = indexTokens(title);
  return look(ctx, async (tx) => {
    const own =
      customerId === undefined ? [] : await active(tx, narrowed(tx, { customerId, scope: 'active' }));
    const shared = sql<SqlBool>`${narrowed(tx, { scope: 'active' })} and tickets.tokens && ${tokens}::integer[]`;
    const alike = tokens.length === 0 ? [] : await active(tx, shared);
    const ofCustomer = new Set(own.map(({ ticketId }) => ticketId));
    const all = new Map([...own, ...alike].map((row) => [row.ticketId, row]));
    const ranked = [...all.values()]
      .map((row) => ({ row, isSame: ofCustomer.has(row.ticketId), likeness: likeness(title, row.title) }))
      .filter((one) => one.isSame || one.likeness >= likenessMin)
      .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.likeness - a.likeness)
      .slice(0, shownMax);
    const entries = await presentEntries(
      tx,
      ranked.map(({ row }) => row),
    );
    return {
      items: ranked.flatMap(({ isSame, likeness }, index) => {
        const ticket = entries[index];
        return ticket ? [{ ticket, isSameCustomer: isSame, likeness }] : [];
      }),
    };
  });
}

function active(tx: Parameters<typeof namedTickets>[0], condition: ReturnType<typeof sql<SqlBool>>) {
  return namedTickets(tx)
    .where(condition)
    .orderBy('tickets.changedAt', 'desc')
    .limit(candidatesMax)
    .execute();
}
