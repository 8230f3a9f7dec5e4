import { z } from 'zod';
import { type Answer, accept, type CheckedAnswer, decline, questionKind } from '../question-kind.ts';
import { answerReasons, questionKindWords } from '../words.ts';

const Day = z.iso.date();
/** Which side of today is meant. */
const Side = z.enum(['past', 'future']).optional();
const hourMs = 3600_000;

export const DaySettings = z
  .strictObject({ earliest: Day.optional(), latest: Day.optional(), only: Side })
  .refine(({ earliest, latest }) => !earliest || !latest || earliest <= latest);
export const MomentSettings = z.strictObject({ only: Side });

/** A date without a zone. `past` and `future` include today, wherever on earth somebody answers. */
export const dayKind = questionKind({
  key: 'date',
  words: questionKindWords.date,
  settings: DaySettings,
  field: () => ({ type: 'day' }),
  check: (settings, answer, now) => {
    if (!Day.safeParse(answer).success) return decline(answerReasons.notDay);
    return checkDay(settings, String(answer), now);
  },
  number: (_settings, answer) => daysSince1970(answer),
});

/** An instant, stored in UTC. */
export const momentKind = questionKind({
  key: 'moment',
  words: questionKindWords.moment,
  settings: MomentSettings,
  field: () => ({ type: 'moment' }),
  check: ({ only }, answer, now) => {
    const read = z.iso.datetime({ offset: true }).safeParse(answer);
    const moment = read.success ? new Date(read.data) : null;
    if (moment === null || Number.isNaN(moment.getTime())) return decline(answerReasons.notMoment);
    if (now && only === 'past' && moment > now) return decline(answerReasons.tooLate);
    if (now && only === 'future' && moment < now) return decline(answerReasons.tooEarly);
    return accept(moment.toISOString());
  },
  number: (_settings, answer) =>
    typeof answer === 'string' ? new Date(answer).getTime() / (24 * hourMs) : null,
  describe: (_settings, answer) =>
    String(answer)
      .replace(/:\d\d\.\d{3}Z$/, ' UTC')
      .replace('T', ' '),
});

function checkDay(
  { earliest, latest, only }: z.infer<typeof DaySettings>,
  day: string,
  now: Date | undefined,
): CheckedAnswer {
  if (earliest && day < earliest) return decline(answerReasons.tooEarly);
  if (latest && day > latest) return decline(answerReasons.tooLate);
  if (now && only === 'past' && day > dayAt(now, 14)) return decline(answerReasons.tooLate);
  if (now && only === 'future' && day < dayAt(now, -12)) return decline(answerReasons.tooEarly);
  return accept(day);
}

/** The date at a moment where clocks are so many hours ahead of UTC. */
function dayAt(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * hourMs).toISOString().slice(0, 10);
}

function daysSince1970(answer: Answer): number | null {
  return typeof answer === 'string' ? Date.parse(`${answer}T00:00:00Z`) / (24 * hourMs) : null;
}
