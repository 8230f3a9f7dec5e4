import { wordListsManage } from '@zhiyin/domain/inbox';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeWordList } from '../../inbox/writing/change-word-list.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { moveTicket } from '../actions/move-ticket.ts';

const world = useWorld();
let shop: TicketShop;
beforeAll(async () => {
  shop = await aTicketShop(world());
  await changeWordList(shop.as([wordListsManage]), {
    ...{ kind: 'off-platform', isOn: true, isBlocking: true, isOverridable: false, revision: 0 },
    entries: [{ term: '加微信', instead: '', isFine: false }],
  });
});

describe('a word that the shop sends to nobody', () => {
  it.each(['customer', 'internal'] as const)('is kept out of what a ticket says: %s', async (visibility) => {
    const { ticketId } = await shop.aTicket();
    const said = commentTicket(shop.agent, { ticketId, text: '请加微信', visibility });
    if (visibility === 'internal') await expect(said).resolves.toMatchObject({ text: '请加微信' });
    else await expect(said).rejects.toMatchObject({ reason: { key: 'inbox.word-blocked' } });
  });

  it('is kept out of what a customer is told as the ticket moves, and the field is named', async () => {
    const typeId = shop.type('product-question').typeId;
    const { ticketId } = await shop.aTicket({ typeId, answers: {} });
    const move = (comment: string) =>
      moveTicket(shop.agent, { ticketId, moveKey: 'ask-customer', comment, ticked: [], answers: {} });
    await expect(move('请加微信补充')).rejects.toMatchObject({
      reason: { key: 'inbox.word-blocked' },
      fields: [{ path: 'comment', message: expect.any(String) }],
    });
    await expect(move('请补充照片')).resolves.toMatchObject({ category: 'waiting' });
  });
});
