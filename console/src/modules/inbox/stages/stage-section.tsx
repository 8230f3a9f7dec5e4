import {
  type Conversation,
  type ConversationStage,
  inboxReply,
  stagePageWords as words,
} from '@zhiyin/domain/inbox';
import type { FlowMove } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { classNames } from '#ui/class-names.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMoveStage, useStage } from './data.ts';
import { MoveDialog } from './move-dialog.tsx';
import { StageHistory } from './stage-history.tsx';
import styles from './stages.module.css';

/** Beside a conversation: where it stands on its way, how it came there, and the steps one can take from here. */
export function StageSection({ conversation: { conversationId } }: { conversation: Conversation }) {
  const t = useSay();
  const { data: stage, isPending, error, refetch } = useStage(conversationId);
  if (isPending) return <PageLoading rows={2} />;
  if (!stage) return <PageError error={error} onRetry={refetch} />;
  if (!stage.isOn) return <p className={styles['faint']}>{t(words.isOff)}</p>;
  if (stage.stateKey === null) return <p className={styles['faint']}>{t(words.notYet)}</p>;
  return (
    <div className={styles['section']}>
      <Stepper conversationId={conversationId} stage={stage} stateKey={stage.stateKey} />
      {stage.isWaiting && <p className={styles['faint']}>{t(words.waiting)}</p>}
      <details>
        <summary className={styles['faint']}>{t(words.history)}</summary>
        <StageHistory stage={stage} />
      </details>
    </div>
  );
}

interface Props {
  readonly conversationId: string;
  readonly stage: ConversationStage;
  readonly stateKey: string;
}

function Stepper({ conversationId, stage, stateKey }: Props) {
  const t = useSay();
  const toast = useToast();
  const mayMove = useMay()(inboxReply) && !stage.isWaiting;
  const act = useMoveStage();
  const [asking, setAsking] = useState<FlowMove | null>(null);
  const at = stage.states.findIndex(({ key }) => key === stateKey);
  const begin = (move: FlowMove) => {
    if (!asksNothing(move)) return setAsking(move);
    const input = { params: { conversationId }, body: { moveKey: move.key, from: stateKey } };
    act.mutate(input, {
      onError: toast.refuse,
      onSuccess: ({ states, stateKey: now }) => {
        const label = states.find(({ key }) => key === now)?.label;
        if (label) toast.say(t(words.moved, { stage: t(label) }));
      },
    });
  };
  return (
    <>
      <ol className={styles['steps']} aria-label={t(words.stage)} onKeyDown={walk}>
        {stage.states.map((state, index) => (
          <li key={state.key} aria-current={index === at ? 'step' : undefined}>
            <Step
              label={t(state.label)}
              looks={index === at ? 'now' : index < at ? 'past' : 'ahead'}
              move={mayMove ? stage.moves.find(({ to }) => to === state.key) : undefined}
              isBusy={act.isPending}
              onMove={begin}
            />
          </li>
        ))}
      </ol>
      <Since stage={stage} />
      {asking && (
        <MoveDialog
          conversationId={conversationId}
          from={stateKey}
          move={asking}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly looks: 'past' | 'now' | 'ahead';
  readonly move: FlowMove | undefined;
  readonly isBusy: boolean;
  readonly onMove: (move: FlowMove) => void;
}

function Step({ label, looks, move, isBusy, onMove }: StepProps) {
  const t = useSay();
  const look = classNames(styles['step'], styles[looks]);
  if (!move) return <span className={look}>{label}</span>;
  return (
    <Button
      size="small"
      className={look}
      disabled={isBusy}
      title={`${t(move.label)}: ${t(words.goTo, { stage: label })}`}
      onClick={() => onMove(move)}
    >
      {label}
    </Button>
  );
}

function Since({ stage: { stays } }: { stage: ConversationStage }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(30);
  const last = stays.at(-1);
  if (!last) return null;
  return (
    <p className={styles['faint']}>
      <time dateTime={last.enteredAt} title={format.exact(last.enteredAt)}>
        {t(words.stageSince, { time: format.relative(last.enteredAt, now) })}
      </time>
    </p>
  );
}

/** The arrow keys go from one reachable step to the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const steps = [...event.currentTarget.querySelectorAll('button')];
  const here = steps.findIndex((step) => step.matches(':focus'));
  const next = steps[(here + by + steps.length) % steps.length];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function asksNothing({ demands: { fields, checklist, comment, approval } }: FlowMove): boolean {
  return fields.length + checklist.length === 0 && comment === 'none' && approval === undefined;
}
