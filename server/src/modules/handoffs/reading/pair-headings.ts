import { handoffPageWords as words } from '@zhiyin/domain/handoffs';
import { type Locale, say } from '@zhiyin/domain/kit';

/** The columns of the file, in the order of its lines. */
export function pairHeadings(locale: Locale): string[] {
  return [
    words.fromTeam,
    words.toTeam,
    words.volume,
    words.answered,
    words.medianSeconds,
    words.p90Seconds,
    words.returned,
    words.returns,
    words.handoffRated,
    words.handoffRating,
    words.resultRated,
    words.resultRating,
    words.kept,
    words.breached,
  ].map((word) => say(word, locale));
}
