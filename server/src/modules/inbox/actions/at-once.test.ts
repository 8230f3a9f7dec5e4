import { Priority, tagsManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { Refusal } from '#platform/refusal.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { readThread } from '../reading/read-thread.ts';
import { createTag } from '../tags/create-tag.ts';
import { assignConversation } from './assign-conversation.ts';
import { closeConversation } from './close-conversation.ts';
import { reopenConversation } from './reopen-conversation.ts';
import { sendReply } from './send-reply.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';
import { setPriority } from './set-priority.ts';
import { tagConversation } from './tag-conversation.ts';

const world = useWorld();
const rounds = 50;

interface Story {
  readonly shop: Shop;
  readonly visitor: Context;
  readonly agents: readonly Context[];
  readonly tagIds: readonly string[];
  readonly conversationId: string;
}

/** Each agent does one thing to the same conversation, all at the same moment. */
const acts = [
  ({ conversationId }: Story, agent: Context) =>
    assignConversation(agent, { conversationId, memberId: agent.actor.id }),
  ({ conversationId }: Story, agent: Context) =>
    sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的', seen: 1 }),
  ({ conversationId }: Story, agent: Context) =>
    closeConversation(agent, { conversationId, reasonKey: null }),
  ({ conversationId, tagIds }: Story, agent: Context, nth: number) =>
    tagConversation(agent, { conversationId, add: [tagIds[nth] ?? ''], remove: [] }),
  ({ conversationId }: Story, agent: Context) => reopenConversation(agent, { conversationId }),
  ({ conversationId }: Story, agent: Context, nth: number) =>
    setPriority(agent, { conversationId, priority: nth % 2 === 0 ? 'high' : 'low' }),
];

it(`comes out as if each had acted after the other, and the log tells how, in ${rounds} rounds of 2 to 10 agents`, async () => {
  const shop = await world().aShop();
  const lead = shop.as([...deskRights, tagsManage]);
  const agents = await Promise.all(Array.from({ length: 10 }, () => anAgent(shop)));
  const tags = await Promise.all(agents.map((_, nth) => createTag(lead, { name: `t${nth}`, colour: 'red' })));
  for (let round = 0; round < rounds; round++) {
    const visitor = shop.asVisitor();
    const sent = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '在吗' });
    const { conversationId } = sent.conversation;
    const tagIds = tags.map((tag) => tag.tagId);
    await atOnce({ shop, visitor, agents, tagIds, conversationId }, round);
  }
});

async function atOnce(story: Story, round: number): Promise<void> {
  const { shop, agents, conversationId } = story;
  const acting = agents.slice(0, 2 + (round % 9));
  const done = await Promise.allSettled(
    acting.map(async (agent, nth) => acts[(nth + round) % acts.length]?.(story, agent, nth)),
  );
  for (const one of done) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal);

  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 5_000);
  const told = facts.filter((fact) => fact.subjectId === conversationId && fact.kind.startsWith('inbox.'));
  const now = await getConversation(agents[0] ?? shop.asOwner(), { conversationId });
  const { messages } = await readThread(shop.asOwner(), conversationId, { after: 0, limit: 50 });

  // What the log tells, played from the beginning, ends where the conversation stands.
  const played = told.reduce(play, {
    state: 'open',
    assigneeId: null,
    priority: 'normal',
    tagIds: [],
    messages: 0,
  });
  expect({ ...played, tagIds: played.tagIds.toSorted() }).toEqual({
    state: now.state,
    assigneeId: now.assigneeId,
    priority: now.priority,
    tagIds: now.tagIds.toSorted(),
    messages: now.messageCount,
  });
  // Every tag that was put on is there, and of those who answered the same message one got through.
  const tagged = acting.filter((_, nth) => (nth + round) % acts.length === 3);
  expect(now.tagIds).toHaveLength(tagged.length);
  expect(messages.filter((message) => message.authorKind === 'member').length).toBeLessThanOrEqual(1);
  expect(messages.map((message) => message.number)).toEqual(messages.map((_, nth) => nth + 1));
}

interface Played {
  state: string;
  assigneeId: string | null;
  priority: string;
  tagIds: string[];
  messages: number;
}

function play(before: Played, { kind, payload }: { kind: string; payload: unknown }): Played {
  const about = Object(payload);
  if (kind === 'inbox.conversation-closed') return { ...before, state: 'closed' };
  if (kind === 'inbox.conversation-reopened') return { ...before, state: 'open' };
  if (kind === 'inbox.conversation-assigned') {
    expect(about.from).toBe(before.assigneeId);
    return { ...before, assigneeId: about.to };
  }
  if (kind === 'inbox.priority-changed') {
    expect(about.from).toBe(before.priority);
    return { ...before, priority: Priority.parse(about.to) };
  }
  if (kind === 'inbox.tags-changed') return { ...before, tagIds: [...before.tagIds, ...about.added] };
  return kind === 'inbox.conversation-opened' ? before : { ...before, messages: before.messages + 1 };
}
