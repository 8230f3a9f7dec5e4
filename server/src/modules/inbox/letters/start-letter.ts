import { isOutside } from '@zhiyin/domain/channels';
import { inboxReply, type LetterStart, letterRefusals as words } from '@zhiyin/domain/inbox';
import { threadLetterOf } from '#modules/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { threadOf } from '../outside/threads.ts';
import { findConversation } from '../queries.ts';
import { signatureIn } from './signatures.ts';

/** What an answer to a conversation would say beside its words. @throws Refusal where messages are no letters. */
export async function startLetter(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<LetterStart> {
  requirePermission(ctx, inboxReply);
  return look(ctx, async (tx) => {
    const { channel } = await findConversation(tx, conversationId);
    const threadId = isOutside(channel) ? await threadOf(tx, conversationId) : null;
    const start = threadId === null ? null : await threadLetterOf(tx, threadId);
    if (!start) throw new Refusal('conflict', words.noLettersHere);
    const { addresses, from, to, cc, subject } = start;
    const signature = await signatureIn(tx, conversationId);
    return { addresses: [...addresses], from, to: [...to], cc: [...cc], subject, signature };
  });
}
