import type { SaidOf, SignalKind } from '@zhiyin/domain/kit';
import { use, useCallback, useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import { LiveContext } from './live-context.ts';

/**
 * Calls back for every signal of a kind while the component is shown. What the domain does not know the form of is
 * passed over. Forget what you hear by yourself: nobody says that it is over when a laptop is closed.
 *
 * @example useSignals(atConversation, ({ conversationId, who }) => note(conversationId, who))
 */
export function useSignals<Payload extends z.ZodType>(
  kind: SignalKind<Payload>,
  onSignal: (payload: z.output<Payload>) => void,
): void {
  const store = use(LiveContext);
  const handle = useEffectEvent(onSignal);
  // The outside system is the live line.
  useEffect(
    () =>
      store.listenToSignals(kind.kind, (payload) => {
        const parsed = kind.payload.safeParse(payload);
        if (parsed.success) handle(parsed.data);
      }),
    [store, kind],
  );
}

/**
 * Answers how to say a signal. It reaches whoever listens now, or nobody.
 *
 * @example const sendSignal = useSendSignal(); sendSignal(atConversation, { conversationId, isTyping: true, … })
 */
export function useSendSignal(): <Kind extends SignalKind>(kind: Kind, said: SaidOf<Kind>) => void {
  const store = use(LiveContext);
  return useCallback((kind, said) => store.signal(kind.kind, said), [store]);
}
