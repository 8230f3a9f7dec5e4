import { periodOfView, platformMetrics, viewOf } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useMay } from '#lib/session/session-context.ts';
import { dayOf, MetricRows } from '#modules/platform';
import { RulesToday } from '#modules/sla';
import { useEntries } from '../cards/use-answers.ts';

/** The platforms' rules of today; each opens its turns to whoever may see figures. */
export function RulesPart() {
  const mayOpen = useMay()(readMetrics);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <RulesToday {...(mayOpen && { onOpen: setOpened })} />
      {opened !== null && <RuleRows ruleKey={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function RuleRows({ ruleKey, onClose }: { ruleKey: string; onClose: () => void }) {
  const { entries } = useEntries('all');
  const known = platformMetrics.find(({ rule }) => rule.key === ruleKey);
  const entry = known && entries.get(known.metric.key);
  if (!entry) return null;
  // A platform's day is a day of its own clock.
  const { timeZone } = known.rule.hours;
  const period = periodOfView(viewOf('today'), dayOf(new Date(), timeZone), timeZone);
  return <MetricRows entry={entry} place={{ period }} onClose={onClose} />;
}
