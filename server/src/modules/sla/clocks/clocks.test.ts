import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { aDraft, passMinutes, slaDesk } from '../../../../test/sla-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { reopenConversation } from '../../inbox/actions/reopen-conversation.ts';
import { snoozeConversation } from '../../inbox/actions/snooze-conversation.ts';
import { readConversationClocks } from '../actions/read-conversation-clocks.ts';
import { catchUpAll } from './catch-up.ts';

const world = useWorld();

it('warns once, breaches once, and says so on the conversation', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response'));
  const id = await desk.write();
  expect(await desk.clocks(id)).toEqual([
    { metric: 'first-response', phase: 'running', outcome: null, due: 60 },
  ]);

  await passMinutes(world(), 31);
  expect(await desk.told(id)).toEqual(['warned first-response']);
  await passMinutes(world(), 30);
  await passMinutes(world(), 30);
  expect(await desk.told(id)).toEqual(['warned first-response', 'breached first-response']);
  await desk.reply(id);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'ended', outcome: 'breached' }]);
  expect(await desk.told(id)).toHaveLength(2);
});

it('warns at each point that the policy names, and after a standstill at the last one that is over alone', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response', { warnings: [25, 50, 75] }));
  const percents = async (id: string) => {
    const { rows } = await look(desk.shop.asSystem(), (tx) =>
      sql<{ percent: number }>`
        select (payload->>'percent')::int as percent from facts
        where workspace_id = ${tx.workspaceId} and subject_id = ${id} and kind = 'sla.clock-warned' order by fact_id
      `.execute(tx.db),
    );
    return rows.map(({ percent }) => percent);
  };
  const watched = await desk.write();
  for (const minutes of [16, 15, 15]) await passMinutes(world(), minutes);
  expect(await percents(watched)).toEqual([25, 50, 75]);
  const slept = await desk.write();
  await passMinutes(world(), 40);
  expect(await percents(slept)).toEqual([50]);
});

it('keeps what is answered in time, and never rings afterwards', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response'));
  const id = await desk.write();
  world().pass(600);
  await desk.reply(id);
  await passMinutes(world(), 90);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'ended', outcome: 'kept' }]);
  expect(await desk.told(id)).toEqual(['kept first-response']);
});

it('does not call late what was answered in time and heard of too late', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response'));
  const visitor = desk.shop.asVisitor();
  const id = await desk.write(visitor);
  world().pass(59 * 60);
  await desk.reply(id);
  // As if the reaction had not run yet when the bell rings.
  await transact(desk.shop.asSystem(), async (tx) => {
    await sql`update sla_standings set position = 0, standing = null where workspace_id = ${tx.workspaceId}`.execute(
      tx.db,
    );
    await sql`update sla_clocks set phase = 'running', outcome = null, ended_at = null, wake_at = due_at
      where workspace_id = ${tx.workspaceId}`.execute(tx.db);
    const { ringAt } = await import('./bells.ts');
    await ringAt(tx, [new Date(tx.system.now().getTime() + 65_000)]);
  });
  await passMinutes(world(), 2);
  expect(await desk.clocks(id)).toMatchObject([{ outcome: 'kept' }]);
  expect(await desk.told(id)).not.toContain('breached first-response');
});

it('has a clock for every wait of a chat and tells only of those that go wrong', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('chat-response', { warnings: [] }));
  const visitor = desk.shop.asVisitor();
  const id = await desk.write(visitor);
  world().pass(60);
  await desk.reply(id);
  world().pass(60);
  await desk.write(visitor);
  await passMinutes(world(), 61);
  expect(await desk.clocks(id)).toMatchObject([{ outcome: 'kept' }, { outcome: 'breached', due: 62 }]);
  expect(await desk.told(id)).toEqual(['breached chat-response']);
});

it('pauses resolution while the conversation sleeps or the customer has the word', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('resolution'));
  const visitor = desk.shop.asVisitor();
  const id = await desk.write(visitor);
  world().pass(600);
  await desk.reply(id);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'paused', due: null }]);
  await passMinutes(world(), 120);
  await desk.write(visitor);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'running', due: 180 }]);
  const until = new Date(world().system.now().getTime() + 30 * 60_000).toISOString();
  await snoozeConversation(desk.agent, { conversationId: id, until });
  await world().settle();
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'paused' }]);
  await passMinutes(world(), 30);
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'running', due: 210 }]);
});

it('re-targets when the priority is raised, and breaches at once what is late by then', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response', { warnings: [] }));
  const [early, late] = [await desk.write(), await desk.write()];
  world().pass(600);
  await desk.prioritise(early, 'urgent');
  expect(await desk.clocks(early)).toMatchObject([{ due: 20 }]);
  world().pass(1800);
  await desk.prioritise(late, 'urgent');
  await passMinutes(world(), 0);
  expect(await desk.told(late)).toEqual(['breached first-response']);
  await desk.prioritise(late, 'normal');
  expect(await desk.clocks(late)).toMatchObject([{ outcome: 'breached' }]);
});

it('goes on when a conversation is opened again, and takes back that it was kept', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('resolution', { pausesIn: [], warnings: [] }));
  const id = await desk.write();
  world().pass(1200);
  await closeConversation(desk.agent, { conversationId: id, reasonKey: null });
  await world().settle();
  expect(await desk.clocks(id)).toMatchObject([{ outcome: 'kept' }]);
  world().pass(3600);
  await reopenConversation(desk.agent, { conversationId: id });
  await world().settle();
  expect(await desk.clocks(id)).toMatchObject([{ phase: 'running', outcome: null, due: 120 }]);
  await passMinutes(world(), 41);
  expect(await desk.told(id)).toEqual(['kept resolution', 'breached resolution']);
});

it('comes to the same when everything is read again from the beginning, in any order, twice', async () => {
  const desk = await slaDesk(world());
  const visitor = desk.shop.asVisitor();
  await desk.policy(aDraft('next-response'));
  const id = await desk.write(visitor);
  for (const seconds of [60, 120, 30]) {
    world().pass(seconds);
    await desk.reply(id);
    world().pass(seconds);
    await desk.write(visitor);
  }
  const before = await desk.clocks(id);
  const told = await desk.told(id);
  await transact(desk.shop.asSystem(), async (tx) => {
    await sql`update sla_standings set position = 0, standing = null where workspace_id = ${tx.workspaceId}`.execute(
      tx.db,
    );
    await catchUpAll(tx, [{ subjectKind: 'conversation', subjectId: id }]);
  });
  await transact(desk.shop.asSystem(), (tx) =>
    catchUpAll(tx, [{ subjectKind: 'conversation', subjectId: id }]),
  );
  await world().settle();
  expect(await desk.clocks(id)).toEqual(before);
  expect(await desk.told(id)).toEqual(told);
});

it('tells nothing twice when a process dies between the clock and what it does', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response', { warnings: [] }));
  const id = await desk.write();
  world().pass(3601);
  const { fireRipe } = await import('./fire-ripe.ts');
  const dying = transact(desk.shop.asSystem(), async (tx) => {
    await fireRipe(tx);
    throw new Error('killed');
  });
  await expect(dying).rejects.toThrow('killed');
  expect(await desk.told(id)).toEqual([]);
  await world().settle();
  expect(await desk.told(id)).toEqual(['breached first-response']);
});

it('shows a conversation’s clocks to those who may see it, and to no other shop', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response'));
  const id = await desk.write();
  const shown = await readConversationClocks(desk.agent, { conversationId: id });
  expect(shown).toMatchObject({
    policyName: 'Everybody',
    clocks: [{ metric: 'first-response', phase: 'running' }],
  });
  const other = await slaDesk(world());
  await expect(readConversationClocks(other.agent, { conversationId: id })).rejects.toMatchObject({
    kind: 'missing',
  });
});

it('rings for a thousand clocks of one second, each told exactly once', async () => {
  const desk = await slaDesk(world());
  await desk.policy(aDraft('first-response', { warnings: [] }));
  const id = await desk.write();
  await transact(desk.shop.asSystem(), async (tx) => {
    await sql`
      with copies as (select gen_random_uuid() as id from generate_series(1, 1000)),
      chats as (insert into conversations (workspace_id, conversation_id, customer_id, channel, state, message_count,
          last_message_text, last_message_author, last_message_at, opened_at)
        select workspace_id, copies.id, customer_id, channel, state, 1, '', 'customer', last_message_at, opened_at
        from conversations, copies where conversation_id = ${id}),
      known as (insert into sla_standings (workspace_id, subject_id, position, edition, is_closed)
        select workspace_id, copies.id, position, edition, false from sla_standings, copies where subject_id = ${id})
      insert into sla_clocks (workspace_id, clock_id, subject_id, metric, anchored_at, policy_id, revision, priority,
        target_seconds, started_at, phase, due_at, warns_at, warn_percents, wake_at, remaining_seconds, as_of, channel)
      select workspace_id, gen_random_uuid(), copies.id, metric, anchored_at, policy_id, revision, priority,
        target_seconds, started_at, phase, due_at, warns_at, warn_percents, wake_at, remaining_seconds, as_of, channel
      from sla_clocks, copies where subject_id = ${id}`.execute(tx.db);
  });
  await passMinutes(world(), 60);
  const { rows } = await look(desk.shop.asSystem(), (tx) =>
    sql<{ told: number; clocks: number; left: number }>`
      select (select count(*)::int from facts where workspace_id = ${tx.workspaceId} and kind = 'sla.clock-breached') as told,
        (select count(distinct payload->>'clockId')::int from facts
          where workspace_id = ${tx.workspaceId} and kind = 'sla.clock-breached') as clocks,
        (select count(*)::int from sla_clocks where workspace_id = ${tx.workspaceId} and wake_at is not null) as left
    `.execute(tx.db),
  );
  expect(rows).toEqual([{ told: 1001, clocks: 1001, left: 0 }]);
});
