import * as inbox from '@zhiyin/domain/inbox';
import { listFacts } from '@zhiyin/domain/platform';
import { changeSettings } from '@zhiyin/domain/routing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { knowCallers } from '../callers.ts';
import { dialIn } from '../line.ts';
import { aStaffedShop } from '../staff.ts';
import { useWorld } from '../world.ts';
import { type Api, openApi } from './desk-api.ts';
import { foldedFrom, type Model, type ModelConversation, openedBy, openOf, shownOf } from './desk-model.ts';

/** How many random days at the desk are lived through; `npm run fault -- F25` asks for a thousand. */
const runs = Number(process.env['ZHIYIN_MODEL_RUNS'] ?? 25);

const callers = knowCallers();
const world = useWorld([callers.module]);

interface Agent {
  readonly memberId: string;
  readonly call: Api;
}
/** One desk for all runs; each run brings customers of its own. */
interface Desk {
  readonly address: string;
  readonly agents: readonly Agent[];
  readonly tagIds: readonly string[];
  readonly lineHeaders: Record<string, string>;
  visitor(): Api;
}
let desk: Desk;
beforeAll(async () => {
  const address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
  const shop = await aStaffedShop(world().system);
  const hired = [await shop.hire('manager'), await shop.hire('manager')];
  const contexts = await Promise.all(hired.map((one) => shop.as(one)));
  const agents = hired.map(({ memberId }, index) => {
    const ctx = contexts[index];
    if (!ctx) throw new Error('nobody was hired');
    return { memberId, headers: callers.headersOf(ctx), call: openApi(address, callers.headersOf(ctx)) };
  });
  const tags = await Promise.all(
    ['退款', 'VIP'].map((name) => agents[0]?.call(inbox.createTag, { body: { name } })),
  );
  // Who has what is decided by hand here, or reactions would race with the next act.
  await agents[0]?.call(changeSettings, { body: { isOn: false } });
  const workspace = { ...shop.ground, workspaceId: shop.workspaceId, cause: null };
  desk = {
    address,
    agents,
    tagIds: tags.map((tag) => (tag?.isRefused === false ? tag.value.tagId : '')),
    lineHeaders: agents[0]?.headers ?? {},
    visitor: () => {
      const actor = { kind: 'visitor', id: v7(), teamIds: [], permissions: new Set<string>() } as const;
      return openApi(address, callers.headersOf({ ...workspace, actor }));
    },
  };
});

const at = fc.nat({ max: 5 });
const agent = fc.nat({ max: 1 });
const customer = fc.nat({ max: 2 });
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ verb: fc.constant('write' as const), customer }) },
  {
    weight: 4,
    arbitrary: fc.record({ verb: fc.constantFrom('reply' as const, 'note' as const), at, agent }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ verb: fc.constantFrom('close' as const, 'reopen' as const), at, agent }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ verb: fc.constantFrom('snooze' as const, 'wake' as const), at, agent }),
  },
  fc.record({ verb: fc.constantFrom('assign' as const, 'unassign' as const), at, agent }),
  fc.record({
    verb: fc.constant('priority' as const),
    at,
    agent,
    priority: fc.constantFrom(...inbox.priorities),
  }),
  fc.record({ verb: fc.constantFrom('tag' as const, 'untag' as const), at, agent, tag: fc.nat({ max: 1 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type AtOne = Exclude<Act, { verb: 'write' }>;

/** A customer writes, and says it again as after a lost answer: it is stored once. */
async function write(model: Model, visitors: readonly Api[], of: number): Promise<void> {
  const visitor = visitors[of];
  if (!visitor) return;
  const key = v7();
  const body = { clientMessageId: key, text: `第 ${model.conversations.length} 件：在吗？` };
  const first = await visitor(inbox.sendVisitorMessage, { body });
  const again = await visitor(inbox.sendVisitorMessage, { body });
  if (first.isRefused || again.isRefused) throw new Error('a customer was refused');
  expect(again.value.message.number).toBe(first.value.message.number);
  const { conversationId } = first.value.conversation;
  let one = openOf(model, of);
  if (!one) {
    one = openedBy(conversationId, of);
    model.conversations.push(one);
  }
  expect(conversationId).toBe(one.conversationId);
  one.isSnoozed = false;
  one.lines.push({ key, who: 'customer', isNote: false });
}

/** What an agent does to one conversation; answers whether the model says that it is refused. */
async function handle(model: Model, one: ModelConversation, what: AtOne): Promise<void> {
  const by = desk.agents[what.agent];
  if (!by) return;
  const params = { conversationId: one.conversationId };
  const expectRefused = (answer: { isRefused: boolean }, isExpected: boolean): boolean => {
    expect({ verb: what.verb, isRefused: answer.isRefused }).toEqual({
      verb: what.verb,
      isRefused: isExpected,
    });
    return isExpected;
  };
  const message = { clientMessageId: v7(), text: '您好，马上为您查。' };
  switch (what.verb) {
    case 'reply': {
      if (expectRefused(await by.call(inbox.sendReply, { params, body: message }), !one.isOpen)) return;
      one.assigneeId ??= by.memberId;
      one.lines.push({ key: message.clientMessageId, who: 'member', isNote: false });
      return;
    }
    case 'note': {
      if (expectRefused(await by.call(inbox.addNote, { params, body: message }), false)) return;
      one.lines.push({ key: message.clientMessageId, who: 'member', isNote: true });
      return;
    }
    case 'close': {
      if (expectRefused(await by.call(inbox.closeConversation, { params, body: {} }), !one.isOpen)) return;
      one.isOpen = false;
      one.isSnoozed = false;
      return;
    }
    case 'reopen': {
      const isTaken = !one.isOpen && openOf(model, one.customer) !== undefined;
      if (expectRefused(await by.call(inbox.reopenConversation, { params }), isTaken)) return;
      one.isOpen = true;
      return;
    }
    case 'snooze':
    case 'wake': {
      const isSleep = what.verb === 'snooze';
      const until = isSleep ? new Date(Date.now() + 3_600_000).toISOString() : null;
      if (expectRefused(await by.call(inbox.snoozeConversation, { params, body: { until } }), !one.isOpen))
        return;
      one.isSnoozed = isSleep;
      return;
    }
    case 'assign':
    case 'unassign': {
      const memberId = what.verb === 'assign' ? by.memberId : null;
      if (expectRefused(await by.call(inbox.assignConversation, { params, body: { memberId } }), !one.isOpen))
        return;
      one.assigneeId = memberId;
      return;
    }
    case 'priority': {
      const { priority } = what;
      expectRefused(await by.call(inbox.setPriority, { params, body: { priority } }), false);
      one.priority = priority;
      return;
    }
    default: {
      const tagId = desk.tagIds[what.tag] ?? '';
      const isAdded = what.verb === 'tag';
      const body = isAdded ? { add: [tagId] } : { remove: [tagId] };
      expectRefused(await by.call(inbox.tagConversation, { params, body }), false);
      if (isAdded) one.tagIds.add(tagId);
      else one.tagIds.delete(tagId);
    }
  }
}

/** What the API shows of a conversation, in the model's terms. */
async function shown(one: ModelConversation) {
  const call = desk.agents[1]?.call;
  const params = { conversationId: one.conversationId };
  const [got, thread] = [
    await call?.(inbox.getConversation, { params }),
    await call?.(inbox.readThread, { params, query: { limit: 200 } }),
  ];
  if (!got || got.isRefused || !thread || thread.isRefused) throw new Error('a conversation cannot be read');
  const { conversationId, state, snoozedUntil, assigneeId, priority, tagIds, messageCount } = got.value;
  const lines = thread.value.messages.map(({ clientMessageId, authorKind, visibility }) => ({
    key: clientMessageId,
    who: authorKind,
    isNote: visibility === 'note',
  }));
  return {
    conversation: {
      conversationId,
      state,
      isSnoozed: snoozedUntil !== null,
      assigneeId,
      priority,
      tagIds: tagIds.toSorted(),
      messageCount,
    },
    lines,
  };
}

async function live(acts: readonly Act[]): Promise<void> {
  const model: Model = { conversations: [] };
  const visitors = [desk.visitor(), desk.visitor(), desk.visitor()];
  const line = dialIn(desk.address, desk.lineHeaders);
  const { position: begun = 0 } = await line.hear('welcome');
  for (const what of acts) {
    if (what.verb === 'write') {
      await write(model, visitors, what.customer);
      continue;
    }
    const one = model.conversations[what.at % Math.max(1, model.conversations.length)];
    if (one) await handle(model, one, what);
  }
  await world().settle();

  for (const one of model.conversations) {
    expect(await shown(one)).toEqual({ conversation: shownOf(one), lines: one.lines });
  }
  const wanted = model.conversations.map(shownOf);
  const told = await factsSince(begun);
  expect(foldedFrom(told)).toEqual(wanted);
  // The socket tells the same story as the log.
  await expect.poll(() => foldedFrom(line.facts())).toEqual(wanted);
  for (const [of, visitor] of visitors.entries()) await readsOwn(model, of, visitor);
  line.socket.terminate();
}

async function factsSince(after: number) {
  const read = await desk.agents[0]?.call(listFacts, { query: { after, limit: 500 } });
  if (!read || read.isRefused) throw new Error('the log cannot be read');
  return read.value.facts;
}

/** A customer reads their latest conversation: all of it but the notes. */
async function readsOwn(model: Model, of: number, visitor: Api): Promise<void> {
  const latest = model.conversations.findLast((one) => one.customer === of);
  const read = await visitor(inbox.readVisitorThread, { query: { limit: 200 } });
  if (read.isRefused) throw new Error('a customer cannot read');
  const theirs = latest?.lines.filter((one) => !one.isNote).map((one) => one.key) ?? [];
  expect(read.value.messages.map((one) => one.clientMessageId)).toEqual(theirs);
}

it('shows after any day at the desk what a model of it says, in the API, the log and on the socket', {
  timeout: 60_000 + runs * 3_000,
}, async () => {
  const days = fc.array(act, { minLength: 5, maxLength: 30 });
  await fc.assert(fc.asyncProperty(days, live), { numRuns: runs, endOnFailure: runs > 100 });
});
