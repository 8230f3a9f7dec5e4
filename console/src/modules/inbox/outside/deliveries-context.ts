import type { Delivery } from '@zhiyin/domain/inbox';
import { createContext, useContext } from 'react';

/** What became of the messages of the conversation that is open, by their number, and how one is sent again. */
interface Deliveries {
  readonly byNumber: ReadonlyMap<number, Delivery>;
  readonly onAgain: (messageId: string) => void;
  /** Numbers of messages that the customer took back. */
  readonly recalled: ReadonlySet<number>;
}

export const DeliveriesContext = createContext<Deliveries>({
  byNumber: new Map(),
  onAgain: () => undefined,
  recalled: new Set(),
});

/** What became of one message; nothing for one that went through no vendor. */
export function useDelivery(number: number | null) {
  const { byNumber, onAgain } = useContext(DeliveriesContext);
  const delivery = number === null ? undefined : byNumber.get(number);
  return delivery && { delivery, onAgain };
}

/** Whether the customer took a message back at their vendor. */
export function useIsRecalled(number: number | null): boolean {
  const { recalled } = useContext(DeliveriesContext);
  return number !== null && recalled.has(number);
}
