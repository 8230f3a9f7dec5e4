import {
  type Rating,
  ratingResultWords,
  ratingScores,
  ratingScoreWords,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useRatings } from '../data.ts';
import styles from '../store.module.css';
import { Part } from './part.tsx';

/** What the buyer gave for an order; nothing where nobody rated it. */
export function RatingsPart({ platform, number }: { platform: string; number: string }) {
  const t = useSay();
  const ratings = useRatings(platform, number);
  const items = ratings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Part title={t(words.ratings)}>
      <ul className={styles['lines']}>
        {items.map((rating) => (
          <RatingLine key={rating.ratingId} rating={rating} />
        ))}
      </ul>
    </Part>
  );
}

function RatingLine({ rating }: { rating: Rating }) {
  const t = useSay();
  const format = useFormat();
  const { result, stars, comment, reply, ratedAt, isCounted } = rating;
  const scores = ratingScores.flatMap((score) => {
    const given = rating[score];
    return given === null ? [] : [`${t(ratingScoreWords[score])} ${given}`];
  });
  const starred = stars === null ? null : `${stars} ★`;
  const said = [result && t(ratingResultWords[result]), starred, ...scores].filter(Boolean).join(' · ');
  return (
    <li>
      <span className={styles['lineTitle']}>
        {said}
        {comment !== null && <bdi>{comment}</bdi>}
        {reply !== null && (
          <span className={styles['faint']}>
            {t(words.shopReplied)} <bdi>{reply}</bdi>
          </span>
        )}
        {!isCounted && <span className={styles['faint']}>{t(words.notCounted)}</span>}
      </span>
      <time className={styles['faint']} dateTime={ratedAt}>
        {format.exact(ratedAt)}
      </time>
    </li>
  );
}
