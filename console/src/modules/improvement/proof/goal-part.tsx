import { type FindingDetail, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { readMetrics } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { written } from '#modules/platform';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useMetrics, useProof } from '../data.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { JudgeTag } from './judge-tag.tsx';
import { ProofView } from './proof-view.tsx';

/** What must move, and whether it did. */
export function GoalPart({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const format = useFormat();
  const [isSetting, setSetting] = useState(false);
  const { goal, findingId } = finding;
  const metrics = useMetrics();
  const isKnown = !useMay()(readMetrics) || metrics.length > 0;
  const entry = metrics.find(({ key }) => key === goal?.metric);
  return (
    <Part
      title={t(words.goal)}
      verb={
        isEditable && (
          <Button onClick={() => setSetting(true)}>{t(goal ? words.changeGoal : words.setGoal)}</Button>
        )
      }
    >
      {!goal && <p className={styles['faint']}>{t(words.noGoal)}</p>}
      {goal && !entry && isKnown && <p className={styles['faint']}>{t(words.notForYou)}</p>}
      {goal && entry && (
        <>
          <p>
            <strong>{t(entry.name)}</strong>{' '}
            {t(words.toTarget, {
              target: written(format, entry.unit, goal.target) ?? '',
              until: format.day(`${goal.until}T12:00:00.000Z`),
            })}{' '}
            <JudgeTag finding={finding} />
          </p>
          <Proved findingId={findingId} entry={entry} target={goal.target} />
        </>
      )}
      {isSetting && <GoalDialog finding={finding} onClose={() => setSetting(false)} />}
    </Part>
  );
}

function Proved({
  findingId,
  ...rest
}: { findingId: string } & Omit<Parameters<typeof ProofView>[0], 'proof'>) {
  const proof = useProof(findingId);
  if (proof.isPending) return <PageLoading rows={4} />;
  if (!proof.data) return <PageError error={proof.error} onRetry={proof.refetch} />;
  return proof.data.proof && <ProofView {...rest} proof={proof.data.proof} />;
}
