import { type PromiseSummary, promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import type { Narrowing } from './narrowing.ts';

interface Props {
  readonly summary: PromiseSummary;
  readonly onOpen: (view: Narrowing['view']) => void;
}

/** What promises come to; every number opens the rows it counts. */
export function Figures({ summary: { open, late, kept, broken }, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const decided = kept + broken;
  const show = (view: Narrowing['view']) => () => onOpen(view);
  return (
    <FigureStrip label={t(words.figures)}>
      <Figure label={t(words.viewOpen)} value={format.number(open)} onOpen={show('open')} />
      <Figure label={t(words.viewLate)} value={format.number(late)} onOpen={show('late')} />
      <Figure label={t(words.viewKept)} value={format.number(kept)} onOpen={show('kept')} />
      <Figure label={t(words.viewBroken)} value={format.number(broken)} onOpen={show('broken')} />
      <Figure label={t(words.keptRate)} value={decided === 0 ? null : format.percent(kept / decided)} />
    </FigureStrip>
  );
}
