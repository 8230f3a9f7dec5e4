import {
  careHandle,
  careNavWords,
  type FollowUpDetail,
  followUpReasonWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { customersRead } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { CustomerPanel } from '#modules/customers';
import { type ShownThing, ThingNotes, ThingVerbs } from '#modules/platform';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../care.module.css';
import { useFollowUp } from '../data.ts';
import { StateTag } from '../shown.tsx';
import { Attempts } from './attempts.tsx';
import { Ended } from './ended.tsx';
import { HandPanel } from './hand-panel.tsx';
import { Quotes } from './quotes.tsx';
import { Rated } from './rated.tsx';
import { ResultForm } from './result-form.tsx';

/** One follow-up: whom to call and why, what was said, what to ask, and what came of it. */
export function FollowUpPage({ followUpId }: { followUpId: string }) {
  const t = useSay();
  const followUp = useFollowUp(followUpId);
  if (followUp.isPending) return <PageLoading rows={8} />;
  if (!followUp.data) {
    return (
      <Page title={t(careNavWords.followUp)}>
        <PageError error={followUp.error} onRetry={followUp.refetch} />
      </Page>
    );
  }
  return <Shown followUp={followUp.data} />;
}

function Shown({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const may = useMay();
  const { customerName, reason, note, state } = followUp;
  const isOpen = state === 'open' && may(careHandle);
  const under = (
    <span className={styles['under']}>
      <BackLink to="/follow-ups" label={t(words.back)} />
      <StateTag followUp={followUp} />
      <span>{t(followUpReasonWords[reason])}</span>
    </span>
  );
  return (
    <Page
      title={`${t(careNavWords.followUp)} · ${customerName ?? t(words.anonymous)}`}
      description={under}
      actions={<ThingVerbs thing={thingOf(followUp, t)} />}
      aside={<Aside followUp={followUp} />}
    >
      {note !== '' && (
        <blockquote className={styles['note']}>
          <bdi>{note}</bdi>
        </blockquote>
      )}
      <Rated conversationId={followUp.conversationId} />
      <ThingNotes kind="follow-up" id={followUp.followUpId} />
      {isOpen && <ResultForm key={followUp.followUpId} followUp={followUp} />}
      {!isOpen && <Ended followUp={followUp} />}
      <Attempts followUp={followUp} />
      <Quotes conversationId={followUp.conversationId} />
    </Page>
  );
}

/** The follow-up for what outer modules do with it: why it was made and what was said. */
function thingOf(
  { followUpId, reason, note, causeKey }: FollowUpDetail,
  t: ReturnType<typeof useSay>,
): ShownThing {
  return {
    ...{ kind: 'follow-up', id: followUpId, reasonKey: causeKey },
    ...{ title: t(followUpReasonWords[reason]), note },
  };
}

function Aside({ followUp }: { followUp: FollowUpDetail }) {
  const may = useMay();
  return (
    <div className={styles['aside']}>
      <HandPanel followUp={followUp} />
      {may(customersRead) && <CustomerPanel customerId={followUp.customerId} />}
    </div>
  );
}
