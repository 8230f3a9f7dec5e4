import { type HeldReply, letterPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { Composing } from '../composer/composing.ts';
import { useHeldReplies, useSendHeldNow, useTakeBack } from './data.ts';
import { letterDrafts } from './kept-drafts.ts';
import styles from './letters.module.css';

interface Props {
  readonly conversationId: string;
  readonly composing: Composing;
}

/** Below this a reply is as good as sent: it is undone, above it is taken back. */
const soonSeconds = 60;

/** What waits for its moment, just sent off or planned, and how to have it back. */
export function HeldReplies({ conversationId, composing }: Props) {
  const t = useSay();
  const held = useHeldReplies(conversationId);
  if (held.length === 0) return null;
  return (
    <ul className={styles['held']} aria-label={t(words.heldReplies)}>
      {held.map((one) => (
        <Held key={one.clientMessageId} held={one} composing={composing} />
      ))}
    </ul>
  );
}

function Held({ held, composing }: { held: HeldReply; composing: Composing }) {
  const t = useSay();
  const { member } = useSession();
  const { text, refusal, letter } = held;
  const seconds = useSecondsTo(held.sendsAt);
  const isSoon = refusal === null && seconds < soonSeconds;
  const verbs = useVerbs(held, composing, isSoon);
  return (
    <li className={styles['heldOne']} data-refused={refusal !== null}>
      <Icon name={refusal === null ? 'clock' : 'warning'} size={12} />
      <span className={styles['heldSaid']}>
        <When held={held} seconds={seconds} />
        <span className={styles['heldText']}>
          {letter && <bdi>{letter.to.join(', ')}</bdi>} {text}
        </span>
      </span>
      <Button size="small" loading={verbs.isBusy} onClick={verbs.takeBack}>
        {t(isSoon ? words.heldUndo : words.heldTakeBack)}
      </Button>
      {!isSoon && held.memberId === member.memberId && (
        <Button size="small" disabled={verbs.isBusy} onClick={verbs.sendNow}>
          {t(words.heldSendNow)}
        </Button>
      )}
    </li>
  );
}

function When({ held: { refusal, sendsAt }, seconds }: { held: HeldReply; seconds: number }) {
  const t = useSay();
  const format = useFormat();
  if (refusal !== null) return <strong role="alert">{t(words.heldNotSent, { why: refusal })}</strong>;
  if (seconds <= 0) return <span>{t(words.heldNow)}</span>;
  if (seconds < soonSeconds) return <span>{t(words.heldSoon, { seconds })}</span>;
  return <span>{t(words.heldUntil, { time: format.brief(sendsAt, new Date()) })}</span>;
}

function useSecondsTo(moment: string): number {
  const now = useNow(1);
  return Math.ceil((Date.parse(moment) - now.getTime()) / 1000);
}

function useVerbs(held: HeldReply, composing: Composing, isSoon: boolean) {
  const { conversationId, clientMessageId, refusal, sendsAt } = held;
  const toast = useToast();
  const back = useTakeBack();
  const now = useSendHeldNow();
  const params = { conversationId, clientMessageId };
  // What was planned stays planned while it is rewritten.
  const plan = refusal !== null || isSoon ? null : sendsAt;
  return {
    isBusy: back.isPending || now.isPending,
    sendNow: () => now.mutate({ params }, { onError: toast.refuse }),
    takeBack: () =>
      back.mutate(
        { params },
        {
          onSuccess: ({ text, files, letter }) => {
            composing.takeBack({ kind: 'reply', text, files });
            const mode = letter?.forwards ? 'forward' : letter?.cc.length ? 'all' : 'reply';
            if (letter) letterDrafts.set(conversationId, { mode, letter, sendsAt: plan });
          },
          onError: toast.refuse,
        },
      ),
  };
}
