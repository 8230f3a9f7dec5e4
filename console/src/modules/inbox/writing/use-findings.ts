import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Conversation, Finding, Message } from '@zhiyin/domain/inbox';
import { listOrders, storeRead } from '@zhiyin/domain/store';
import { useMemo } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { HeldThread } from '../thread/held-thread.ts';
import { threadKey } from '../thread/use-thread.ts';
import { useWritingCheck } from './data.ts';

const noMessages: readonly Message[] = [];

/** What its writer may want to look at in a reply. */
export function useFindings(conversation: Conversation, text: string, isOn: boolean): readonly Finding[] {
  const check = useWritingCheck();
  const cache = useQueryClient();
  const orderNumbers = useOrderNumbers(conversation.customerId, isOn && /\d{8}/.test(text));
  const { conversationId, customerName } = conversation;
  const messages = cache.getQueryData<HeldThread>(threadKey(conversationId))?.messages ?? noMessages;
  return useMemo(() => {
    if (!isOn || check === null) return [];
    return check.all(text, { ...heardIn(messages), customerName, orderNumbers });
  }, [isOn, check, text, messages, customerName, orderNumbers]);
}

/** What the customer said since the shop's last answer, and the shop's last answers. */
function heardIn(messages: readonly Message[]) {
  const spoken = messages.filter(({ visibility }) => visibility === 'public');
  const last = spoken.findLastIndex(({ authorKind }) => authorKind === 'member');
  const customerText = spoken
    .slice(last + 1)
    .map(({ text }) => text)
    .join('\n');
  const ours = spoken.filter(({ authorKind }) => authorKind === 'member').slice(-10);
  return { customerText, saidBefore: ours.map(({ text }) => text) };
}

const none: readonly string[] = [];

function useOrderNumbers(customerId: string, isOn: boolean): readonly string[] {
  const mayRead = useMay()(storeRead);
  const orders = useQuery({
    ...endpointQuery(listOrders, { query: { customerId, limit: 50 } }),
    enabled: isOn && mayRead,
    staleTime: 60_000,
  });
  const items = orders.data?.items;
  return useMemo(() => items?.map(({ number }) => number) ?? none, [items]);
}
