import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { inboxClose, inboxRead, inboxReadAll, inboxReply, type NewLetter } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { adaptersOf } from '../../src/modules/channels/adapters/registry.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { readOutside } from '../../src/modules/inbox/outside/read-outside.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import type { World } from '../world.ts';
import { paperPost } from './paper-post.ts';

export const deskRights = [inboxRead, inboxReadAll, inboxReply, inboxClose];

/** What answering a mail needs to know, as a mailbox tells it. */
export const paperAddress = {
  to: 'lin@mail.example',
  cc: 'wang@mail.example,zhao@mail.example',
  subject: '发票',
  messageId: '<first@mail.example>',
  mailbox: 'care@shop.example',
};

/** A shop whose mailbox is made of paper, and somebody who answers. */
export async function aLetterDesk(world: World) {
  const shop = await world.aShop();
  const owner = shop.as([channelsManage, channelsRead]);
  return { shop, ...(await letterDeskOf(world, owner, shop.as(deskRights))) };
}

/** The same in a shop that is there: who sets it up, and who answers. */
export async function letterDeskOf(world: World, owner: Context, agent: Context) {
  const post = paperPost();
  adaptersOf.use(world.system, new Map([['mail', post.adapter]]));
  const account = await createAccount(owner, { kind: 'mail', name: 'Paper', answers: { secret: 'x' } });
  const hear = async (text: string, more: object = {}) => {
    const sender = { id: 'lin@mail.example', name: '林小雨', language: null };
    const said = {
      kind: 'message',
      dedupeKey: v7(),
      sender,
      text,
      files: [],
      unsupported: [],
      isEdit: false,
    };
    await world.app.http.inject({
      method: 'POST',
      url: new URL(account.callbackUrl).pathname,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({
        ...said,
        threadKey: 't1',
        occurredAt: world.system.now(),
        address: paperAddress,
        ...more,
      }),
    });
    await world.settle();
    return newest();
  };
  const newest = async () => {
    const { items } = await listConversations(agent, { limit: 1, order: 'recent' });
    const [conversation] = items;
    if (!conversation) throw new Error('nobody has written');
    return conversation;
  };
  const reply = async (conversationId: string, text: string, letter: NewLetter | null = null, by = agent) => {
    const message = await sendReply(by, { conversationId, clientMessageId: v7(), text, letter });
    await world.settle();
    return message;
  };
  const deliveries = async (conversationId: string) =>
    (await readOutside(agent, { conversationId })).deliveries;
  return { post, owner, account, agent, hear, newest, reply, deliveries };
}

/** A letter with what is not said of it. */
export function aLetter(said: Partial<NewLetter>): NewLetter {
  return {
    from: null,
    to: ['lin@mail.example'],
    cc: [],
    bcc: [],
    subject: 'Re: 发票',
    forwards: null,
    ...said,
  };
}
