import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Finding, Message, WritingContext } from '@zhiyin/domain/inbox';
import { listOrders, storeRead } from '@zhiyin/domain/store';
import { useMemo } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { HeldThread } from '../thread/held-thread.ts';
import { threadKey } from '../thread/use-thread.ts';
import { useWritingCheck } from './data.ts';

const noMessages: readonly Message[] = [];

/** Who something is written to, and what was said so far. */
export interface Addressee extends Omit<WritingContext, 'orderNumbers'> {
  readonly customerId: string | null;
}

/** What its writer may want to look at in what goes to a customer. */
export function useFindings(to: Addressee, text: string, isOn: boolean): readonly Finding[] {
  const check = useWritingCheck();
  const orderNumbers = useOrderNumbers(to.customerId, isOn && /\d{8}/.test(text));
  return useMemo(
    () => (!isOn || check === null ? [] : check.all(text, { ...to, orderNumbers })),
    [isOn, check, text, to, orderNumbers],
  );
}

interface Talk {
  readonly conversationId: string;
  /** Null while it is not known: no order number is looked up then. */
  readonly customerId: string | null;
  readonly customerName: string | null;
}

/** The customer of a conversation, with what its thread holds. */
export function useAddressee({ conversationId, customerId, customerName }: Talk): Addressee {
  const cache = useQueryClient();
  const messages = cache.getQueryData<HeldThread>(threadKey(conversationId))?.messages ?? noMessages;
  return useMemo(
    () => ({ customerId, customerName, ...heardIn(messages) }),
    [customerId, customerName, messages],
  );
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

function useOrderNumbers(customerId: string | null, isOn: boolean): readonly string[] {
  const mayRead = useMay()(storeRead);
  const orders = useQuery({
    ...endpointQuery(listOrders, { query: { customerId: customerId ?? '', limit: 50 } }),
    enabled: isOn && mayRead && customerId !== null,
    staleTime: 60_000,
  });
  const items = orders.data?.items;
  return useMemo(() => items?.map(({ number }) => number) ?? none, [items]);
}
