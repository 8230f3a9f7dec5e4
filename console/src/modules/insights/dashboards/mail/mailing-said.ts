import { calendarEditorWords } from '@zhiyin/domain/console';
import {
  type Mailing,
  type MailingPost,
  type PostOutcome,
  mailingWords as words,
} from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';

const outcomes: Readonly<Record<PostOutcome, Word>> = {
  waiting: words.waiting,
  sent: words.sent,
  failed: words.failed,
  nothing: words.nothing,
  'not-theirs': words.notTheirs,
  gone: words.gone,
  'too-large': words.tooLarge,
  'no-server': words.noServer,
};

/** Says when a dashboard is mailed. */
export function useWhenSaid(): (mailing: Pick<Mailing, 'every' | 'weekday' | 'monthDay' | 'time'>) => string {
  const t = useSay();
  return ({ every, weekday, monthDay, time }) => {
    if (every === 'day') return t(words.everyDay, { time });
    if (every === 'week') return t(words.everyWeek, { day: t(calendarEditorWords[weekday]), time });
    return t(words.everyMonth, { day: monthDay, time });
  };
}

/** Says what came of a mail. */
export function useOutcomeSaid(): (post: Pick<MailingPost, 'outcome' | 'failure'>) => string {
  const t = useSay();
  return ({ outcome, failure }) => t(outcomes[outcome], { failure: failure ?? '' });
}

/** Outcomes that somebody should look at. */
export function isTrouble(outcome: PostOutcome): boolean {
  return (
    outcome === 'failed' || outcome === 'too-large' || outcome === 'no-server' || outcome === 'not-theirs'
  );
}
