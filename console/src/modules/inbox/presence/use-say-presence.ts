import { atConversation } from '@zhiyin/domain/inbox';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSendSignal } from '#lib/live/use-signals.ts';
import type { Composing } from '../composer/composing.ts';

const sayEveryMs = 10_000;
/** Whoever has not touched a key for so long is no longer typing. */
const typingMs = 4000;
const nothing = { isTyping: false, isLooking: false, isAnswering: false };

/** Tells colleagues that the reader looks at a conversation and answers it, and the customer that somebody types. */
export function useSayPresence(conversationId: string, composing: Composing): void {
  const send = useSendSignal();
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const said = useRef('');
  const say = useEffectEvent((isAgain: boolean, isGone = false) => {
    const { kind, reply } = composing.written();
    const isAnswering = reply.trim() !== '';
    const isReply = kind === 'reply' && isAnswering;
    const now = isGone
      ? nothing
      : {
          isLooking: document.visibilityState === 'visible',
          isTyping: isReply && performance.now() - typedAt.current < typingMs,
          isAnswering,
        };
    const text = JSON.stringify(now);
    const isAny = now.isLooking || now.isTyping || now.isAnswering;
    if (text === said.current && !(isAgain && isAny)) return;
    said.current = text;
    send(atConversation, { conversationId, ...now });
  });

  // The outside systems are the live line, the clock and the browser's word on whether the page is looked at.
  useEffect(() => {
    let before = composing.written();
    const unwatch = composing.watch(() => {
      const after = composing.written();
      if (after.reply !== before.reply && after.reply !== '') typedAt.current = performance.now();
      before = after;
      say(false);
    });
    const look = () => say(false);
    const again = setInterval(() => say(true), sayEveryMs);
    const rest = setInterval(look, typingMs / 4);
    document.addEventListener('visibilitychange', look);
    say(false);
    return () => {
      unwatch();
      clearInterval(again);
      clearInterval(rest);
      document.removeEventListener('visibilitychange', look);
      say(false, true);
    };
  }, [composing]);
}
