import { atConversation, conversationRead, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { type Context, may } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { Memory } from '#platform/live/memory.ts';
import { heardSignal, type SignalSource } from '#platform/live/signals.ts';
import { onWhisper } from '#platform/live/whisper.ts';
import { noteLook } from '#platform/push/onlookers.ts';
import type { System } from '#platform/system.ts';
import { seesConversation } from './visibility.ts';

/** Who is at a conversation, and how far it is read: said for a moment, stored nowhere. */
export const signals: readonly SignalSource[] = [
  heardSignal(atConversation, async (ctx, said, memory) => {
    const about = await aboutOf(ctx, said.conversationId, memory);
    if (!about) return null;
    const { channelId, ...belonging } = about;
    if (ctx.actor.kind === 'visitor') {
      const isTheirs = ownsConversation(ctx, about.customerId, channelId);
      return isTheirs ? { ...belonging, ...said, isAnswering: false, who: 'customer' } : null;
    }
    const { id } = ctx.actor;
    if (id === null || !may(ctx, inboxRead) || !seesConversation(ctx, belonging)) return null;
    const mayAnswer = may(ctx, inboxReply);
    return {
      ...belonging,
      ...said,
      who: id,
      isTyping: said.isTyping && mayAnswer,
      isAnswering: said.isAnswering && mayAnswer,
    };
  }),
  { kind: conversationRead },
];

function aboutOf(ctx: Context, conversationId: string, memory: Memory) {
  return memory.recall(`inbox ${conversationId}`, () =>
    look(ctx, (tx) =>
      tx.db
        .selectFrom('conversations')
        .select(['conversationId', 'customerId', 'teamId', 'assigneeId', 'channelId'])
        .where('workspaceId', '=', tx.workspaceId)
        .where('conversationId', '=', conversationId)
        .executeTakeFirst(),
    ),
  );
}

function ownsConversation({ actor }: Context, customerId: string, channelId: string | null): boolean {
  const isTheirs = customerId === actor.id || actor.alsoCustomerIds?.includes(customerId) === true;
  return isTheirs && (actor.channelId === undefined || actor.channelId === channelId);
}

/** Notes which members look at which conversations, in whatever process they are heard: they need no push of it. */
export async function hearLooks(system: System): Promise<{ close(): Promise<void> }> {
  onWhisper(system, ({ workspaceId, kind, payload }) => {
    if (kind !== atConversation.kind) return;
    const { who, conversationId: subjectId, isLooking } = atConversation.payload.parse(payload);
    if (who !== 'customer') noteLook(system, { workspaceId, readerId: who, subjectId, isLooking });
  });
  return { close: async () => undefined };
}
