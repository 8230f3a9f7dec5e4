import { useQuery } from '@tanstack/react-query';
import { listAnswers, channelsWords as words } from '@zhiyin/domain/channels';
import { formAnswered } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './visits.module.css';

/** What a customer said in forms, in the words of the version they saw. */
export function AnswersSection({ customerId }: { customerId: string }) {
  const t = useSay();
  useStaleOn([formAnswered.kind], [listAnswers]);
  const answers = useQuery(endpointQuery(listAnswers, { params: { customerId } }));
  if (answers.isPending) return <PageLoading rows={2} />;
  if (!answers.data) return <PageError error={answers.error} onRetry={answers.refetch} />;
  const { items } = answers.data;
  if (items.length === 0) return <p className={styles['faint']}>{t(words.noAnswers)}</p>;
  return (
    <div className={styles['visits']}>
      {items.map(({ responseId, title, respondedAt, answers: given }, index) => (
        <details key={responseId} open={index === 0} className={styles['visit']}>
          <summary className={styles['summary']}>
            <span>{t(title)}</span>
            <span className={styles['faint']}>
              <TimeAgo moment={respondedAt} />
            </span>
          </summary>
          <dl className={styles['answers']}>
            {given.map(({ key, label, value }) => (
              <div key={key}>
                <dt>{t(label)}</dt>
                <dd dir="auto">{t(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}
