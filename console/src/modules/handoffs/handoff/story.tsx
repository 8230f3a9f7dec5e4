import {
  commentHandoff,
  type Handoff,
  type HandoffStep,
  handoffLimits,
  handoffWords as words,
} from '@zhiyin/domain/handoffs';
import type { Word } from '@zhiyin/domain/kit';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { useFiringsOn } from '#modules/platform';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { handoffReads } from '../data.ts';
import styles from '../handoffs.module.css';

const didWords: Record<HandoffStep['kind'], Word> = {
  send: words.didSend,
  take: words.didTake,
  return: words.didReturn,
  'send-again': words.didSendAgain,
  answer: words.didAnswer,
  accept: words.didAccept,
  dispute: words.didDispute,
  close: words.didClose,
  withdraw: words.didWithdraw,
  comment: words.didComment,
  'rate-handoff': words.didRateHandoff,
  'rate-result': words.didRateResult,
};

/** What happened and was said, in one order, and the place to say more: both sides read it. */
export function Story({ handoff }: { handoff: Handoff }) {
  const t = useSay();
  const firings = useFiringsOn(handoff.handoffId).map((one) => ({
    ...one,
    element: <Fired key={one.key} text={one.text} at={one.at} />,
  }));
  const steps = handoff.steps.map((step) => ({
    at: step.at,
    element: <Step key={step.stepId} step={step} />,
  }));
  const all = [...steps, ...firings].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <section className={styles['part']} aria-label={t(words.story)}>
      <h2>{t(words.story)}</h2>
      <ol className={styles['list']}>{all.map(({ element }) => element)}</ol>
      {handoff.mayComment && <Write handoffId={handoff.handoffId} />}
    </section>
  );
}

function Step({ step: { kind, actorId, actorKind, text, rating, at } }: { step: HandoffStep }) {
  const t = useSay();
  const names = useMemberNames();
  const someone = t(actorKind === 'system' ? words.byRule : words.someone);
  const who = (actorId !== null && names.get(actorId)) || someone;
  return (
    <li className={styles['step']} data-kind={kind}>
      <span className={styles['stepBy']}>
        <strong>{t(words.by, { who, what: t(didWords[kind], { rating: rating ?? 0 }) })}</strong>
        <TimeAgo moment={at} />
      </span>
      {text && <bdi className={styles['text']}>{text}</bdi>}
    </li>
  );
}

/** A rule acted on it, which only those of the shop who may read rules are shown. */
function Fired({ text, at }: { text: string; at: string }) {
  return (
    <li className={styles['step']} data-kind="rule">
      <span className={styles['stepBy']}>
        <span>{text}</span>
        <TimeAgo moment={at} />
      </span>
    </li>
  );
}

function Write({ handoffId }: { handoffId: string }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(commentHandoff, handoffReads);
  const [text, setText] = useState('');
  const isBlank = text.trim() === '';
  const send = () => {
    if (isBlank) return;
    const done = { onError: toast.refuse, onSuccess: () => setText('') };
    act.mutate({ params: { handoffId }, body: { text } }, done);
  };
  return (
    <div className={styles['write']}>
      <Input.TextArea
        aria-label={t(words.writeHere)}
        placeholder={t(words.writeHere)}
        value={text}
        rows={3}
        maxLength={handoffLimits.text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
        }}
      />
      <Button disabled={isBlank} loading={act.isPending} onClick={send}>
        {t(words.say)}
      </Button>
    </div>
  );
}
