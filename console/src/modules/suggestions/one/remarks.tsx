import {
  type SuggestionRemark,
  suggestionStateWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useOwnerName } from '../data.ts';
import styles from '../suggestions.module.css';
import { Part } from './part.tsx';

/** What was said about a suggestion, in its order: to its suggester, or among colleagues. */
export function Remarks({ remarks }: { remarks: readonly SuggestionRemark[] }) {
  const t = useSay();
  const ownerName = useOwnerName(t(words.someone), t(words.someone));
  return (
    <Part title={t(words.said)}>
      {remarks.length === 0 && <p className={styles['faint']}>{t(words.nothingSaid)}</p>}
      <ol className={styles['rows']}>
        {remarks.map(({ remarkId, at, memberId, isInternal, text, state }) => (
          <li key={remarkId} className={styles['said']}>
            <p className={styles['cardFoot']}>
              <StatusTag tone={isInternal ? 'ash' : 'jade'}>
                {t(isInternal ? words.internal : words.toSuggester)}
              </StatusTag>
              {state && <span>{t(words.became, { state: t(suggestionStateWords[state]) })}</span>}
              <span className={styles['faint']}>
                {ownerName(memberId)} · <TimeAgo moment={at} />
              </span>
            </p>
            <p className={styles['text']}>
              <bdi>{text}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </Part>
  );
}
