import type { PlatformRule } from './rule.ts';

/** Something said in a chat, or its being handed over; in order of time. */
export interface Said {
  readonly at: Date;
  readonly by: 'customer' | 'human' | 'automatic' | 'handover';
}

/** From a buyer's first unanswered message to the answer; neither moment nor `by` while there is none. */
export interface PlatformTurn {
  readonly customerId: string;
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  /** Handed over without an answer: lost for the account that had it, whatever the next one does. */
  readonly isHandedOver: boolean;
}

type Ways = Pick<PlatformRule, 'automatic' | 'isPerAccount'>;

/**
 * A chat as a platform's rule counts it. Messages of the buyer that follow each other are one turn; a turn that only
 * a robot answered leaves, goes on, or ends, as the rule says.
 */
export function turnsOf(customerId: string, said: readonly Said[], ways: Ways): PlatformTurn[] {
  const turns: PlatformTurn[] = [];
  let open: Date | null = null;
  const end = (answeredAt: Date | null, isHandedOver = false): void => {
    if (open !== null) turns.push({ customerId, startedAt: open, answeredAt, isHandedOver });
    open = null;
  };
  for (const { at, by } of said) {
    if (by === 'customer') open ??= at;
    if (by === 'human') end(at);
    if (by === 'automatic' && ways.automatic === 'counts') end(at);
    if (by === 'automatic' && ways.automatic === 'leaves') open = null;
    if (by === 'handover' && ways.isPerAccount && open !== null) {
      end(null, true);
      open = at;
    }
  }
  end(null);
  return turns;
}
