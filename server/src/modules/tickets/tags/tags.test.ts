import { tagsManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { firingsOf, publish } from '../../../../test/rules.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { createTag } from '../../inbox/tags/create-tag.ts';
import { deleteTag } from '../../inbox/tags/delete-tag.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { changeTickets } from '../actions/change-tickets.ts';
import { getTicket } from '../reading/get-ticket.ts';
import { listTickets } from '../reading/list-tickets.ts';
import { ticketSubject } from '../subject.ts';

const world = useWorld();
let shop: TicketShop;
beforeAll(async () => {
  shop = await aTicketShop(world());
});

const aTag = async (name: string): Promise<string> =>
  (await createTag(shop.as([tagsManage]), { name, colour: 'red' })).tagId;
const withTag = async (tagId: string): Promise<string[]> => {
  const { items } = await listTickets(shop.agent, { limit: 50, order: 'changed', scope: 'all', tagId });
  return items.map(({ ticketId }) => ticketId);
};

it('carries tags of the shop, is found by them, and conditions see them', async () => {
  const [fragile, gift] = [await aTag('易碎'), await aTag('礼品')];
  const { ticketId, tagIds } = await shop.aTicket({ tagIds: [fragile, fragile] });
  expect(tagIds).toEqual([fragile]);
  await changeTicket(shop.agent, { ticketId, addTagIds: [gift], removeTagIds: [fragile] });
  expect((await getTicket(shop.agent, ticketId)).tagIds).toEqual([gift]);
  expect([await withTag(gift), await withTag(fragile)]).toEqual([[ticketId], []]);
  const records = await look(shop.agent, (tx) => ticketSubject.records(tx, [ticketId]));
  expect(records.get(ticketId)).toMatchObject({ tags: [gift] });
});

it('keeps what two people put on at once', async () => {
  const [one, other] = [await aTag('加急'), await aTag('赠品')];
  const { ticketId } = await shop.aTicket();
  await Promise.all([one, other].map((tagId) => changeTicket(shop.agent, { ticketId, addTagIds: [tagId] })));
  expect((await getTicket(shop.agent, ticketId)).tagIds.toSorted()).toEqual([one, other].toSorted());
});

it('refuses a tag that is not there, and more than twenty', async () => {
  const { ticketId } = await shop.aTicket();
  const unknown = changeTicket(shop.agent, { ticketId, addTagIds: [v7()] });
  await expect(unknown).rejects.toMatchObject({ kind: 'invalid' });
  const many = await Promise.all(Array.from({ length: 21 }, (_, index) => aTag(`第${index}个`)));
  const tooMany = changeTicket(shop.agent, { ticketId, addTagIds: many });
  await expect(tooMany).rejects.toMatchObject({ kind: 'limit' });
});

it('loses a tag that the shop gives up', async () => {
  const tagId = await aTag('旧活动');
  const { ticketId } = await shop.aTicket({ tagIds: [tagId] });
  await deleteTag(shop.as([tagsManage]), { tagId });
  await world().settle();
  expect((await getTicket(shop.agent, ticketId)).tagIds).toEqual([]);
  expect(await withTag(tagId)).toEqual([]);
});

it('is tagged together with others, each by itself', async () => {
  const tagId = await aTag('批量');
  const tickets = [await shop.aTicket(), await shop.aTicket()];
  const ticketIds = tickets.map(({ ticketId }) => ticketId);
  const { changed } = await changeTickets(shop.agent, { ticketIds, change: { addTagIds: [tagId] } });
  expect(changed).toEqual(ticketIds);
  expect((await withTag(tagId)).toSorted()).toEqual(ticketIds.toSorted());
});

it('sets off a rule by a tag that it did not have before, which tags it further', async () => {
  const own = await aTicketShop(world());
  const by = own.as([tagsManage]);
  const first = (await createTag(by, { name: '投诉', colour: 'red' })).tagId;
  const second = (await createTag(by, { name: '主管', colour: 'blue' })).tagId;
  const gained = [
    { field: 'tags', operator: 'has-any-of', value: [first] },
    { field: 'tags', operator: 'changed' },
  ];
  await publish(own, {
    facts: ['tickets.tagged'],
    if: { all: gained },
    steps: [{ action: 'tickets.tag', settings: { add: [second] } }],
    more: { subject: 'ticket' },
  });
  const { ticketId } = await own.aTicket();
  await changeTicket(own.agent, { ticketId, addTagIds: [first] });
  await world().settle();
  expect((await getTicket(own.agent, ticketId)).tagIds).toEqual([first, second]);
  expect((await firingsOf(own)).map(({ state }) => state)).toContain('done');
});
