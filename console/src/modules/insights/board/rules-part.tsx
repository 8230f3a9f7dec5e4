import { periodOfView, viewOf } from '@zhiyin/domain/insights';
import { metricPageWords, readMetrics } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { dayOf, MetricRows } from '#modules/platform';
import { RulesToday } from '#modules/sla';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useEntries } from '../cards/use-answers.ts';
import { metricOfRule, opensRule } from './rule-entry.ts';

/** The platforms' rules of today; each opens its turns to whoever may see figures. */
export function RulesPart() {
  return useMay()(readMetrics) ? <OpeningRules /> : <RulesToday />;
}

function OpeningRules() {
  const known = useEntries('all');
  const [opened, setOpened] = useState<string | null>(null);
  const entries = known.isPending || known.error ? null : known.entries;
  return (
    <>
      <RulesToday onOpen={setOpened} opens={(ruleKey) => opensRule(ruleKey, entries)} />
      {opened !== null && <RuleRows ruleKey={opened} known={known} onClose={() => setOpened(null)} />}
    </>
  );
}

interface RowsProps {
  readonly ruleKey: string;
  readonly known: ReturnType<typeof useEntries>;
  readonly onClose: () => void;
}

function RuleRows({ ruleKey, known, onClose }: RowsProps) {
  const t = useSay();
  const found = metricOfRule(ruleKey);
  if (!found) return null;
  const { rule, metric } = found;
  const entry = known.entries.get(metric.key);
  if (entry) {
    // A platform's day is a day of its own clock.
    const { timeZone } = rule.hours;
    const period = periodOfView(viewOf('today'), dayOf(new Date(), timeZone), timeZone);
    return <MetricRows entry={entry} place={{ period }} onClose={onClose} />;
  }
  return (
    <Dialog
      title={t(metricPageWords.rowsTitle, { name: t(rule.name) })}
      place="side"
      width={560}
      onClose={onClose}
    >
      {known.error ? <PageError error={known.error} onRetry={known.refetch} /> : <PageLoading rows={10} />}
    </Dialog>
  );
}
