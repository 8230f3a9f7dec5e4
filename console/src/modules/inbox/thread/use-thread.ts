import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Message, readThread } from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import type { Refused } from '#lib/call/refused.ts';
import {
  addEarlier,
  addNewer,
  addReached,
  addSent,
  beginThread,
  type HeldThread,
  hasUnreadGap,
} from './held-thread.ts';

const pageSize = 50;
/** Catching up after a long absence goes by the largest pages there are. */
const catchUpSize = 200;
/** What stands before a message that was searched for is shown with it. */
const aroundCount = 15;

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
  const reaching = useMutation({
    mutationFn: (wanted: { from: number; before: number }) => readBetween(conversationId, wanted),
    onSuccess: (messages, { from }) =>
      cache.setQueryData<HeldThread>(key, (held) => held && addReached(held, messages, from > 0)),
  });
  /** Reads back to a message that was asked for by its number, and a little before it. */
  const reach = (number: number) => {
    const before = thread.data?.messages[0]?.number;
    if (before === undefined || number >= before || reaching.isPending) return;
    reaching.mutate({ from: Math.max(0, number - aroundCount), before });
  };
  return {
    thread,
    loadEarlier,
    reach,
    isLoadingEarlier: earlier.isPending,
    isEarlierFailed: earlier.isError,
  };
}

/** Everything after one number and before another. */
async function readBetween(conversationId: string, { from, before }: { from: number; before: number }) {
  const found: Message[] = [];
  for (let after = from; after < before - 1; ) {
    const query = { after, limit: catchUpSize };
    const { messages } = await call(readThread, { params: { conversationId }, query });
    if (messages.length === 0) break;
    found.push(...messages.filter((message) => message.number < before));
    after = messages.at(-1)?.number ?? before;
  }
  return found;
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
