import { type MeasureState, measurePageWords as words } from '@zhiyin/domain/insights';
import { Button, Progress } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRecount } from './data.ts';

/** Counts everything anew from the log, and shows how far that is. */
export function Recount({ recount }: Pick<MeasureState, 'recount'>) {
  const t = useSay();
  const toast = useToast();
  const start = useRecount();
  const isRunning = recount !== null && recount.endedAt === null;
  return (
    <FormSection title={t(words.recount)} description={t(words.recountHint)}>
      <HowFar recount={recount} />
      <div>
        <Button loading={start.isPending} onClick={() => start.mutate({}, { onError: toast.refuse })}>
          {t(isRunning ? words.recountAgain : words.recountNow)}
        </Button>
      </div>
    </FormSection>
  );
}

function HowFar({ recount }: Pick<MeasureState, 'recount'>) {
  const t = useSay();
  const format = useFormat();
  if (recount === null) return <p>{t(words.neverRecounted)}</p>;
  const { doneCount, totalCount, endedAt } = recount;
  const total = format.number(totalCount);
  if (endedAt !== null)
    return <p aria-live="polite">{t(words.recounted, { when: format.exact(endedAt), total })}</p>;
  const percent = totalCount === 0 ? 0 : Math.min(100, Math.floor((doneCount / totalCount) * 100));
  return (
    <div aria-live="polite">
      <p>{t(words.recounting, { done: format.number(doneCount), total })}</p>
      <Progress percent={percent} aria-label={t(words.recount)} />
    </div>
  );
}
