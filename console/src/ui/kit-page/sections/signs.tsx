import { kitWords } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../kit.module.css';
import { sampleStates } from '../samples.ts';
import { Section } from '../section.tsx';

const members = ['王小明', '李薇', 'Grace Okafor'];
const customers = ['林晚秋', 'Ada Lindqvist', '周牧', '陈思远', 'Tomás Rivera'];
const agoMinutes = [0, 4, 200, 3000, 90_000];

export function Signs() {
  const t = useSay();
  const now = useNow();
  return (
    <Section title={kitWords.signs} sentence={kitWords.signsSay}>
      <div className={styles['line']}>
        {sampleStates.map(({ words, tone }) => (
          <StatusTag key={tone} tone={tone}>
            {t(words)}
          </StatusTag>
        ))}
        <StatusTag tone="seal" isLoud>
          {t(kitWords.stateLate)}
        </StatusTag>
      </div>
      <div className={styles['line']}>
        {members.map((name) => (
          <span key={name} className={styles['line']}>
            <Avatar of="member" name={name} /> {name}
          </span>
        ))}
        {customers.map((name) => (
          <span key={name} className={styles['line']}>
            <Avatar of="customer" name={name} size={32} /> {name}
          </span>
        ))}
      </div>
      <div className={styles['line']}>
        {agoMinutes.map((minutes) => (
          <TimeAgo key={minutes} moment={new Date(now.getTime() - minutes * 60_000).toISOString()} />
        ))}
        {agoMinutes.map((minutes) => (
          <TimeAgo
            key={minutes}
            as="brief"
            moment={new Date(now.getTime() - minutes * 60_000).toISOString()}
          />
        ))}
      </div>
    </Section>
  );
}
