import {
  type FindingDetail,
  findingOutcomeWords,
  findingStateWords,
  improvementNavWords,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { ActionList } from '../acts/action-list.tsx';
import { Fishbone } from '../cause/fishbone.tsx';
import { Pareto } from '../cause/pareto.tsx';
import { Whys } from '../cause/whys.tsx';
import { useFinding } from '../data.ts';
import styles from '../improvement.module.css';
import { GoalPart } from '../proof/goal-part.tsx';
import { Closing } from './closing.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { Verbs } from './verbs.tsx';

/** One finding: what shows it, why it is so, what is done, and what proves that it helped. */
export function FindingPage({ findingId }: { findingId: string }) {
  const t = useSay();
  const finding = useFinding(findingId);
  if (finding.isPending) return <PageLoading rows={10} />;
  if (!finding.data) {
    return (
      <Page title={t(improvementNavWords.finding)}>
        <PageError error={finding.error} onRetry={finding.refetch} />
      </Page>
    );
  }
  return <Shown finding={finding.data} />;
}

function Shown({ finding }: { finding: FindingDetail }) {
  const t = useSay();
  const mayWork = useMay()(improvementWork) && finding.state !== 'closed';
  const { title, description, state, outcome, findingId } = finding;
  const { whys, causes } = finding.analysis;
  const under = (
    <span className={styles['under']}>
      <BackLink to="/improvement" label={t(words.allFindings)} />
      <StatusTag tone={outcome === 'proved' ? 'jade' : state === 'closed' ? 'ash' : 'azure'}>
        {t(outcome ? findingOutcomeWords[outcome] : findingStateWords[state])}
      </StatusTag>
    </span>
  );
  return (
    <Page
      key={findingId}
      title={title}
      description={under}
      actions={<Verbs finding={finding} />}
      aside={<FactsPanel finding={finding} />}
    >
      {state === 'closed' && <Closing finding={finding} />}
      {description !== '' && (
        <p className={styles['text']}>
          <bdi>{description}</bdi>
        </p>
      )}
      <EvidenceList finding={finding} isEditable={mayWork} />
      {(mayWork || whys.length > 0) && <Whys finding={finding} isEditable={mayWork} />}
      {(mayWork || causes.length > 0) && <Fishbone finding={finding} isEditable={mayWork} />}
      <Pareto />
      <ActionList finding={finding} isEditable={mayWork} />
      <GoalPart finding={finding} isEditable={mayWork} />
    </Page>
  );
}
