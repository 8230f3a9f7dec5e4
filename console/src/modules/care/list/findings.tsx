import { type FollowUpFinding, carePageWords as words } from '@zhiyin/domain/care';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import styles from '../care.module.css';

interface Props {
  readonly findings: readonly FollowUpFinding[];
  readonly onOpen: (question: string, answer: string) => void;
}

/** What customers answered to the scripts, question by question; every number opens its follow-ups. */
export function Findings({ findings, onOpen }: Props) {
  const t = useSay();
  if (findings.length === 0) return null;
  return (
    <details className={styles['findings']}>
      <summary>{t(words.findings)}</summary>
      <div className={styles['asked']}>
        {findings.map((finding) => (
          <Finding
            key={`${finding.formId} ${finding.question}`}
            finding={finding}
            onOpen={(answer) => onOpen(finding.question, answer)}
          />
        ))}
      </div>
    </details>
  );
}

interface FindingProps {
  readonly finding: FollowUpFinding;
  readonly onOpen: (answer: string) => void;
}

function Finding({ finding: { asks, answers }, onOpen }: FindingProps) {
  const format = useFormat();
  const most = Math.max(...answers.map(({ count }) => count));
  return (
    <figure aria-label={asks}>
      <figcaption>{asks}</figcaption>
      <ul>
        {answers.map(({ answer, said, count }) => (
          <li key={answer}>
            <span>{said}</span>
            <meter min={0} max={most} value={count} aria-hidden="true" />
            <Button type="link" size="small" onClick={() => onOpen(answer)}>
              {format.number(count)}
              <span className="spoken"> {said}</span>
            </Button>
          </li>
        ))}
      </ul>
    </figure>
  );
}
