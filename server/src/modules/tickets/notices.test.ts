import { ticketsHandle, ticketsRead } from '@zhiyin/domain/tickets';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent } from '../../../test/desk.ts';
import { aTicketShop, ticketRights } from '../../../test/ticket-desk.ts';
import { useWorld } from '../../../test/world.ts';
import { createTeam } from '../people/teams/create-team.ts';
import { listNotices } from '../platform/notices/read-notices.ts';
import { changeTicket } from './actions/change-ticket.ts';
import { commentTicket } from './actions/comment-ticket.ts';
import { watchTicket } from './actions/watch-ticket.ts';

const world = useWorld();

const heard = async (by: Context): Promise<string[]> => {
  await world().settle();
  return (await listNotices(by, { limit: 20 })).items.map(({ kind }) => kind);
};

it('tells whoever has or watches a ticket what others do with it, and nobody what they did', async () => {
  const shop = await aTicketShop(world());
  const watcher = await anAgent(shop, [ticketsRead, ticketsHandle]);
  const { ticketId } = await shop.aTicket();
  await watchTicket(shop.agent, { ticketId, memberId: watcher.actor.id ?? '', isWatching: true });
  await changeTicket(watcher, { ticketId, assigneeId: shop.agent.actor.id });
  expect(await heard(shop.agent)).toEqual(['tickets.assigned']);
  await commentTicket(shop.agent, { ticketId, text: '在查', visibility: 'internal' });
  expect(await heard(watcher)).toEqual(['tickets.comment']);
  expect(await heard(shop.agent)).toEqual(['tickets.assigned']);
});

it('tells a watcher nothing more once they may not see the ticket', async () => {
  const shop = await aTicketShop(world());
  const watcher = await anAgent(shop, [ticketsRead, ticketsHandle]);
  const boss = await anAgent(shop, ticketRights);
  const { teamId } = await createTeam(shop.asOwner(), { name: '仓库' });
  const { ticketId } = await shop.aTicket();
  await watchTicket(boss, { ticketId, memberId: watcher.actor.id ?? '', isWatching: true });
  await changeTicket(boss, { ticketId, teamId, assigneeId: boss.actor.id });
  await commentTicket(boss, { ticketId, text: '只有仓库看', visibility: 'internal' });
  expect(await heard(watcher)).toEqual([]);
});
