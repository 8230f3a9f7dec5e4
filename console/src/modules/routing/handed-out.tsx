import type { Conversation } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import {
  type Method,
  methodWords,
  type RoutingDecision,
  routingWords as words,
} from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useExplained, useQueues } from './data.ts';
import styles from './routing.module.css';

/** Beside a conversation: who was given it and why, the latest first; or where it stands in the queue. */
export function HandedOut({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const explained = useExplained(conversation.conversationId);
  if (explained.isPending) return <PageLoading rows={1} />;
  if (!explained.data) return <PageError error={explained.error} onRetry={explained.refetch} />;
  const { decisions, place } = explained.data;
  return (
    <>
      {place !== null && <p>{t(words.standsAt, { place })}</p>}
      {place === null && decisions.length === 0 && (
        <p className={styles['faint']}>{t(conversation.assigneeId === null ? words.notYet : words.byHand)}</p>
      )}
      <ol className={styles['decisions']}>
        {decisions.map((decision) => (
          <li key={decision.decisionId}>
            <Decision decision={decision} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Decision({ decision }: { decision: RoutingDecision }) {
  const t = useSay();
  const format = useFormat();
  const name = useMemberNames().get(decision.memberId ?? '') ?? '';
  const queues = useQueues().data?.items;
  const { why, candidates, waitedSeconds, decidedAt, queueId, step } = decision;
  const queue = queues?.find((one) => one.queueId === queueId)?.definition.name;
  const method = isMethod(why) ? t(methodWords[why].name) : '';
  return (
    <>
      <span>{t(sentenceOf(why, candidates), { name, count: candidates, method })}</span>
      <span className={styles['faint']}>
        <TimeAgo moment={decidedAt} />
        {waitedSeconds > 0 && <> · {t(words.waited, { time: format.duration(waitedSeconds) })}</>}
        {queue && <> · {t(words.fromQueue, { name: queue })}</>}
        {step > 0 && <> · {t(words.relaxed, { step })}</>}
      </span>
    </>
  );
}

const saidOf: Partial<Record<RoutingDecision['why'], Text>> = {
  'gave-back': words.whyGaveBack,
  sticky: words.whySticky,
  substitute: words.whySubstitute,
  declined: words.whyDeclined,
  missed: words.whyMissed,
};

function sentenceOf(why: RoutingDecision['why'], candidates: number) {
  const said = saidOf[why];
  if (said) return said;
  if (candidates === 1) return words.whyOnlyOne;
  return why === 'longest-idle' ? words.whyLongestIdle : words.whyMethod;
}

function isMethod(why: RoutingDecision['why']): why is Method {
  return why in methodWords;
}
