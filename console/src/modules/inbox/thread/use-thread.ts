import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Message, readThread } from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import type { Refused } from '#lib/call/refused.ts';
import { addEarlier, addNewer, addSent, beginThread, type HeldThread, hasUnreadGap } from './held-thread.ts';

const pageSize = 50;
/** Catching up after a long absence goes by the largest pages there are. */
const catchUpSize = 200;

/** Under which name a conversation's messages are kept. */
export function threadKey(conversationId: string): readonly [string, string] {
  return [readThread.name, conversationId];
}

/** A conversation's messages. Asked again, only what came after the last one held is fetched. */
export function useThread(conversationId: string) {
  const cache = useQueryClient();
  const key = threadKey(conversationId);
  const params = { conversationId };
  const thread = useQuery<HeldThread, Refused>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const held = cache.getQueryData<HeldThread>(key);
      if (!held) return readEnd(conversationId, signal);
      const newer = await readAfter(conversationId, held.readTo, signal);
      if (!newer) return readEnd(conversationId, signal);
      // What was sent or scrolled to meanwhile stays.
      return addNewer(cache.getQueryData<HeldThread>(key) ?? held, newer);
    },
  });
  const earlier = useMutation({
    mutationFn: (before: number) => call(readThread, { params, query: { before, limit: pageSize } }),
    onSuccess: ({ messages }) =>
      cache.setQueryData<HeldThread>(key, (held) => held && addEarlier(held, messages, pageSize)),
  });
  const loadEarlier = () => {
    const first = thread.data?.messages[0]?.number;
    if (first !== undefined && thread.data?.hasEarlier && !earlier.isPending) earlier.mutate(first);
  };
  return { thread, loadEarlier, isLoadingEarlier: earlier.isPending, isEarlierFailed: earlier.isError };
}

async function readEnd(conversationId: string, signal: AbortSignal): Promise<HeldThread> {
  const { messages } = await call(readThread, {
    params: { conversationId },
    query: { limit: pageSize },
    signal,
  });
  return beginThread(messages, pageSize);
}

/** Everything after a number; null when the server has less than that, having been restored from a backup. */
async function readAfter(
  conversationId: string,
  readTo: number,
  signal: AbortSignal,
): Promise<Message[] | null> {
  const newer: Message[] = [];
  for (let after = readTo; ; ) {
    const { messages, total } = await call(readThread, {
      params: { conversationId },
      query: { after, limit: catchUpSize },
      signal,
    });
    if (total < readTo) return null;
    newer.push(...messages);
    if (messages.length < catchUpSize) return newer;
    after = messages.at(-1)?.number ?? after;
  }
}

/** Puts a message that was just stored where it belongs, and asks for what was said in between. */
export function placeSent(cache: QueryClient, message: Message): void {
  const key = threadKey(message.conversationId);
  const held = cache.setQueryData<HeldThread>(key, (before) => before && addSent(before, message));
  if (held && hasUnreadGap(held)) void cache.invalidateQueries({ queryKey: key });
}
