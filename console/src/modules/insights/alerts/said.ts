import { type Alert, type Ring, alertWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { shownValue } from '../goals/shown-value.ts';

const sides = { above: words.above, below: words.below, either: words.either };
const looks = { hour: words.hour, day: words.day, week: words.week };

/** How an alert looks, and when it rings, in a sentence. */
export function useTermsSaid(): (alert: Alert) => string {
  const t = useSay();
  const format = useFormat();
  return ({ terms, bucket, shown }) => {
    const side = t(sides[terms.side]);
    const look = t(looks[bucket]);
    if (terms.kind === 'signal') return `${look} · ${t(words.signalSaid, { side })}`;
    if (terms.kind === 'change')
      return `${look} · ${t(words.changeSaid, { side, by: format.percent(terms.by, 0) })}`;
    const level = shownValue(format, { shown }, terms.level);
    const word = terms.inARow > 1 ? words.levelRowSaid : words.levelSaid;
    return `${look} · ${t(word, { side, level, n: terms.inARow })}`;
  };
}

/** The numbers of a ring in a sentence. */
export function useRingSaid(): (ring: Ring, shown: Alert['shown']) => string {
  const t = useSay();
  const format = useFormat();
  return ({ value, reference, side }, shown) => {
    if (value === null || shown === null) return t(words.hidden);
    return t(words.said, {
      value: shownValue(format, { shown }, value),
      side: t(side === 'above' ? words.saidAbove : words.saidBelow),
      reference: shownValue(format, { shown }, reference),
    });
  };
}
