import {
  type ConversationStage,
  happeningWords,
  type StageStay,
  stagePageWords as words,
} from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import styles from './stages.module.css';

/** Every time that a conversation stood in a stage, with how long and why it came there. */
export function StageHistory({ stage: { stays, states } }: { stage: ConversationStage }) {
  const t = useSay();
  const labels = new Map(states.map(({ key, label }) => [key, t(label)]));
  return (
    <ol className={styles['history']}>
      {stays.map((stay) => (
        <Stay key={`${stay.stateKey} ${stay.enteredAt}`} stay={stay} label={labels.get(stay.stateKey)} />
      ))}
    </ol>
  );
}

function Stay({ stay, label }: { stay: StageStay; label: string | undefined }) {
  const t = useSay();
  const format = useFormat();
  const { stateKey, enteredAt, leftAt, movedBy } = stay;
  const name = useMemberNames().get(movedBy ?? '');
  const seconds = leftAt === null ? null : (Date.parse(leftAt) - Date.parse(enteredAt)) / 1000;
  const known = { ...happeningWords, rule: words.byRule, timer: words.byTimer };
  const why = Object.entries(known).find(([kind]) => kind === stay.why)?.[1];
  return (
    <li>
      <span>{label ?? stateKey}</span>
      <time dateTime={enteredAt} className={styles['faint']}>
        {format.exact(enteredAt)}
      </time>
      <span className={styles['faint']}>
        {[seconds !== null && t(words.tookTime, { time: format.duration(seconds) }), why && t(why), name]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
