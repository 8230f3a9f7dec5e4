import type { Conversation } from '@zhiyin/domain/inbox';
import {
  type ClockView,
  metricWordsOf,
  platformRulesOn,
  type SlaSubject,
  type ThreatView,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { clockText } from '#lib/i18n/duration.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useConversationClocks } from '../data.ts';
import { ClockChip } from './clock-chip.tsx';
import styles from './clocks.module.css';

/** Most clocks that are over; a long chat has one for each wait. */
const endedMax = 8;

/** Beside a conversation: every promise about it, those that run first, and the platform's rules it threatens. */
export function ClocksSection({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const found = useConversationClocks(conversation.conversationId);
  if (found.isPending) return <PageLoading rows={1} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  const { policyName, clocks, threats } = found.data;
  return (
    <div className={styles['section']}>
      <p className={styles['faint']}>
        {policyName === null ? t(words.noPolicy) : t(words.under, { name: policyName })}
      </p>
      <ClockList clocks={clocks} subject="conversation" />
      {policyName !== null && clocks.length === 0 && <p className={styles['faint']}>{t(words.noClocks)}</p>}
      <Threats threats={threats} />
    </div>
  );
}

interface ListProps {
  readonly clocks: readonly ClockView[];
  readonly subject: SlaSubject;
}

/** Promises, those that run first. */
export function ClockList({ clocks, subject }: ListProps) {
  const isOpen = ({ phase }: ClockView): boolean => phase === 'running' || phase === 'paused';
  const open = clocks.filter(isOpen);
  const ended = clocks.filter((clock) => !isOpen(clock)).slice(-endedMax);
  return (
    <ul className={styles['list']}>
      {open.map((clock) => (
        <li key={clock.clockId}>
          <ClockChip clock={clock} subject={subject} isWorded />
        </li>
      ))}
      {ended.map((clock) => (
        <li key={clock.clockId} className={styles['ended']}>
          <EndedClock clock={clock} subject={subject} />
        </li>
      ))}
    </ul>
  );
}

function EndedClock({ clock, subject }: { clock: ClockView; subject: SlaSubject }) {
  const t = useSay();
  const format = useFormat();
  const { metric, stateLabel, phase, isBreached, targetSeconds, remainingSeconds } = clock;
  const tone = isBreached ? 'seal' : phase === 'void' ? 'ash' : 'jade';
  const word = isBreached ? words.breached : phase === 'void' ? words.notCounted : words.kept;
  return (
    <>
      <span>{t(metricWordsOf(metric, subject, stateLabel).name)}</span>
      <span className={styles['faint']}>
        {format.duration(Math.max(0, targetSeconds - remainingSeconds))}
      </span>
      <StatusTag tone={tone}>{t(word)}</StatusTag>
    </>
  );
}

function Threats({ threats }: { threats: readonly ThreatView[] }) {
  const t = useSay();
  const now = useNow(1);
  if (threats.length === 0) return null;
  const rules = platformRulesOn(now.toISOString().slice(0, 10));
  return (
    <>
      <h4 className={styles['under']}>{t(words.threatens)}</h4>
      <ul className={styles['list']}>
        {threats.map(({ ruleKey, lostAt }) => {
          const seconds = (Date.parse(lostAt) - now.getTime()) / 1000;
          const rule = rules.find(({ key }) => key === ruleKey);
          const name = rule ? t(rule.name) : ruleKey;
          return (
            <li key={ruleKey} className={seconds <= 0 ? styles['lost'] : styles['threat']}>
              {t(seconds <= 0 ? words.threatLost : words.threatLeft, { name, time: clockText(seconds) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
