import { forwardSubject } from '@zhiyin/domain/channels';
import { type Conversation, readLetter, letterPageWords as words } from '@zhiyin/domain/inbox';
import { type ReactNode, useMemo } from 'react';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import type { Composing } from '../composer/composing.ts';
import { useLetters } from './data.ts';
import { letterDrafts } from './kept-drafts.ts';
import { LettersContext } from './letters-context.ts';

interface Props {
  readonly conversation: Conversation;
  readonly composing: Composing;
  readonly mayReply: boolean;
  readonly children: ReactNode;
}

/** Lets the messages of a conversation know what their letters say of themselves. */
export function Letters({ conversation, composing, mayReply, children }: Props) {
  const { conversationId, state } = conversation;
  const items = useLetters(conversationId, composing.isLetter);
  const forward = useForward(conversationId, composing);
  const isOn = mayReply && state === 'open';
  const known = useMemo(() => {
    const byNumber = new Map(items?.map((item) => [item.number, item]));
    const onForward = (number: number) => forward(number, byNumber.get(number)?.came ?? null);
    return { conversationId, byNumber, onForward: isOn ? onForward : null };
  }, [items, conversationId, isOn, forward]);
  return <LettersContext value={known}>{children}</LettersContext>;
}

type Came = NonNullable<ReturnType<typeof useLetters>>[number]['came'];

/** Puts a mail into the field, to be passed on with its files. */
function useForward(conversationId: string, composing: Composing) {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  return useMemo(
    () => (number: number, came: Came) => {
      call(readLetter, { params: { conversationId, number } }).then(({ text }) => {
        const [sender] = came?.from ?? [];
        const from = [sender?.name ?? '', sender ? `<${sender.address}>` : ''].join(' ').trim();
        const subject = came?.subject ?? '';
        const date = came?.date ? format.exact(came.date) : '';
        const head = t(words.forwardedHead, { from, subject, date });
        const typed = composing.written().reply;
        composing.write('reply', `${typed}\n\n${t(words.forwardedMail)}\n${head}\n\n${text}`);
        composing.setKind('reply');
        const letter = { from: null, cc: [], bcc: [], subject: forwardSubject(subject), forwards: number };
        // To whom is for its writer to say.
        letterDrafts.set(conversationId, { mode: 'forward', letter: { ...letter, to: [] }, sendsAt: null });
      }, toast.refuse);
    },
    [conversationId, composing, t, format, toast],
  );
}
