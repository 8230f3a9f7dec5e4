import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { closeConversation } from '../src/modules/inbox/actions/close-conversation.ts';
import { sendReply } from '../src/modules/inbox/actions/send-reply.ts';
import { sendVisitorMessage } from '../src/modules/inbox/actions/send-visitor-message.ts';
import { heartbeat } from '../src/modules/people/presence/beat.ts';
import { setCapacity } from '../src/modules/people/presence/set-capacity.ts';
import type { Shop, World } from './world.ts';

/** What happens at a desk, each with everything that follows from it. */
export function theDesk(world: () => World) {
  /** A customer writes; answers the conversation, after whatever follows from it. */
  async function write(visitor: Context, conversationId?: string): Promise<string> {
    const sent = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '你好', conversationId });
    await world().settle();
    return sent.conversation.conversationId;
  }

  /** So many customers write, one after the other. */
  async function crowd(shop: Shop, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await write(shop.asVisitor()));
    return ids;
  }

  /** Sits down at the desk, with room for so many. */
  async function sitDown(ctx: Context, capacity = 5): Promise<void> {
    // Before they are there: what waits is handed out the moment they are.
    if (capacity !== 5) await setCapacity(ctx, { memberId: idOf(ctx), capacity });
    await heartbeat(ctx);
    await world().settle();
  }

  async function assigneeOf(shop: Shop, conversationId: string): Promise<string | null> {
    return (await rowOf(shop, conversationId)).assigneeId;
  }

  async function rowOf(shop: Shop, conversationId: string) {
    return look(shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('conversations')
        .selectAll()
        .where('workspaceId', '=', tx.workspaceId)
        .where('conversationId', '=', conversationId)
        .executeTakeFirstOrThrow(),
    );
  }

  async function reply(ctx: Context, conversationId: string): Promise<void> {
    await sendReply(ctx, { conversationId, clientMessageId: v7(), text: '您好', fileIds: [], seen: null });
    await world().settle();
  }

  async function close(ctx: Context, conversationId: string): Promise<void> {
    await closeConversation(ctx, { conversationId, reasonKey: null });
    await world().settle();
  }

  async function pass(seconds: number): Promise<void> {
    world().pass(seconds);
    await world().settle();
  }
  return { write, crowd, sitDown, assigneeOf, reply, close, pass };
}

export function idOf(ctx: Context): string {
  return ctx.actor.id ?? '';
}
