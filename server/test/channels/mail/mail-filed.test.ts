import { readMetrics } from '@zhiyin/domain/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { closeConversation } from '../../../src/modules/inbox/actions/close-conversation.ts';
import { reopenConversation } from '../../../src/modules/inbox/actions/reopen-conversation.ts';
import { listVisitorConversations } from '../../../src/modules/inbox/visitors/list-visitor-conversations.ts';
import { measureFollower } from '../../../src/modules/insights/measures/follower.ts';
import { startRecount } from '../../../src/modules/insights/measures/recount.ts';
import { settled } from '../../measures/life.ts';
import { asked } from '../../metrics.ts';
import { useWorld } from '../../world.ts';
import { type MailDesk, plainMail, sample } from './mail-desk.ts';
import { useMail } from './use-mail.ts';

const world = useWorld();
const mail = useMail(world);
let desk: MailDesk;
beforeEach(() => {
  desk = mail.desk();
});

const notice = (more: readonly string[] = []) =>
  plainMail('您的对账单已生成', {
    from: 'notice@example.com',
    more: ['Auto-Submitted: auto-generated', ...more],
  });

describe('a machine’s mail that belongs to nothing', () => {
  it('is filed as a note: nobody waits, nobody is handed it, nobody is asked about it', async () => {
    await desk.deliver(await sample('08_dsn_511'), { from: '' });
    await desk.deliver(notice());
    const all = await desk.conversations();
    expect(all).toHaveLength(2);
    for (const { conversationId, ...one } of all) {
      expect(one).toMatchObject({ channel: 'mail', state: 'closed', waitingSince: null, assigneeId: null });
      // Lists must not say that we wrote it.
      expect(one.lastMessageAuthor).toBe('customer');
      expect((await desk.messages(conversationId)).map(({ visibility }) => visibility)).toEqual(['note']);
    }
    expect(all[0]?.lastMessageText).toContain('您的对账单已生成');
    expect((await desk.letter())?.automatic).toBe('auto-reply');
    expect(await told()).toEqual(['inbox.note-added', 'inbox.note-added']);
  });

  it('is a question where it hands on what a person wrote, as a form on the shop’s pages does', async () => {
    await desk.deliver(notice(['Reply-To: 买家 <buyer@example.com>']));
    const [conversation] = await desk.conversations();
    expect(conversation).toMatchObject({ state: 'open', waitingSince: expect.any(String) });
    await desk.deliver(notice(['Reply-To: no-reply@example.com']));
    expect((await desk.conversations())[0]).toMatchObject({ state: 'closed', waitingSince: null });
  });

  it('opens, and waits, when a person writes into it', async () => {
    await desk.deliver(notice());
    const { token } = await desk.thread();
    const to = `support+c-${token}@shop.example`;
    await desk.deliver(plainMail('对账单里少了一笔', { from: 'notice@example.com' }), { to: [to] });
    const [conversation, ...others] = await desk.conversations();
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ state: 'open', waitingSince: expect.any(String) });
    expect(await told()).toEqual(['inbox.note-added', 'inbox.conversation-opened', 'inbox.message-received']);
  });

  async function told(): Promise<string[]> {
    return look(desk.shop.asSystem(), async (tx) => {
      const rows = await tx.db
        .selectFrom('facts')
        .select('kind')
        .where('workspaceId', '=', tx.workspaceId)
        .where('kind', 'like', 'inbox.%')
        .orderBy('position')
        .execute();
      return rows.map(({ kind }) => kind);
    });
  }
});

/** Every figure that counts conversations, once all that happened is measured. */
async function figures() {
  await settled(world());
  const reader = desk.shop.as([...desk.agent.actor.permissions, readMetrics]);
  const told: Record<string, number | null> = {};
  for (const metric of counted) told[metric] = (await asked(world(), reader, { metric })).total.value;
  return told;
}

const counted = [
  'inbox.conversations-opened',
  'inbox.conversations-closed',
  'inbox.resolution-median',
  'insights.first-resolution-median',
  'insights.reopen-rate',
];
const none = Object.fromEntries(counted.map((metric) => [metric, null]));
const nothing = { ...none, 'inbox.conversations-opened': 0, 'inbox.conversations-closed': 0 };

describe('what is only filed is no conversation', () => {
  beforeEach(() => transact(desk.shop.asSystem(), (tx) => follow(tx, measureFollower)));

  it('to any figure, nor to its customer; the same when all is counted anew', async () => {
    await desk.deliver(notice());
    expect(await figures()).toEqual(nothing);
    await transact(desk.shop.asSystem(), startRecount);
    expect(await figures()).toEqual(nothing);
    const [filed] = await desk.conversations();
    const visitor = desk.shop.asVisitor(filed?.customerId);
    expect((await listVisitorConversations(visitor, { limit: 10 })).items).toEqual([]);
  });

  it('and becomes one, at that moment, when a colleague takes it out of the file', async () => {
    await desk.deliver(notice());
    const [filed] = await desk.conversations();
    const conversationId = filed?.conversationId ?? '';
    world().pass(3600);
    await reopenConversation(desk.agent, { conversationId });
    expect(await figures()).toEqual({ ...nothing, 'inbox.conversations-opened': 1 });
    world().pass(53);
    await closeConversation(desk.agent, { conversationId, reasonKey: null });
    const once = {
      'inbox.conversations-opened': 1,
      'inbox.conversations-closed': 1,
      'inbox.resolution-median': expect.closeTo(60, -1),
      'insights.first-resolution-median': expect.closeTo(60, -1),
      'insights.reopen-rate': 0,
    };
    expect(await figures()).toEqual(once);
    await transact(desk.shop.asSystem(), startRecount);
    expect(await figures()).toEqual(once);
    world().pass(60);
    await reopenConversation(desk.agent, { conversationId });
    expect(await figures()).toMatchObject({ 'insights.reopen-rate': 1, 'inbox.conversations-opened': 1 });
  });
});
