import { metricPageWords as words } from '@zhiyin/domain/platform';
import { Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { type Span, spans } from './period.ts';

/** Which days to look at. */
export function SpanChoice({ span, onChoose }: { span: Span; onChoose: (span: Span) => void }) {
  const t = useSay();
  const options = spans.map((count) => ({
    value: count,
    label: count === 1 ? t(words.today) : t(words.lastDays, { count }),
  }));
  return (
    <Toolbar label={t(words.period)}>
      <Segmented<Span> aria-label={t(words.period)} value={span} onChange={onChoose} options={options} />
    </Toolbar>
  );
}
