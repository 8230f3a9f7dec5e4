import { useQuery } from '@tanstack/react-query';
import { sensitiveKinds } from '@zhiyin/domain/kit';
import {
  getRedaction,
  publishRedaction,
  RedactionDays,
  type RedactionPolicy,
  redactionDaysMax,
  sensitiveKindWords,
  redactionWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { NumberField } from '#ui/form/number-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { PublishDialog } from './publish-dialog.tsx';
import styles from './redaction.module.css';

const lookAgainMs = 3_000;

/** After how many days each kind of sensitive detail is taken out of what is stored. */
export function RedactionPage() {
  const t = useSay();
  const policy = useQuery({
    ...endpointQuery(getRedaction, {}),
    refetchInterval: ({ state }) => (state.data?.isCatchingUp ? lookAgainMs : false),
  });
  return (
    <Page title={t(words.title)} description={t(words.intro)} width="text">
      {policy.isPending && <PageLoading rows={8} />}
      {policy.isError && !policy.data && <PageError error={policy.error} onRetry={policy.refetch} />}
      {policy.data && (
        <>
          <Standing policy={policy.data} />
          <Ages key={policy.data.revision} policy={policy.data} />
          <p className={styles['faint']}>{t(words.stays)}</p>
        </>
      )}
    </Page>
  );
}

function Standing({ policy }: { policy: RedactionPolicy }) {
  const t = useSay();
  const format = useFormat();
  const { days, ranAt, redactedCount: count, isCatchingUp } = policy;
  const isOff = Object.values(days).every((age) => age === null);
  if (isOff && count === 0) return <p role="status">{`${t(words.isOff)} ${t(words.neverRan)}`}</p>;
  return (
    <p role="status">
      {isOff && `${t(words.isOff)} `}
      {ranAt !== null && t(words.lastRun, { at: format.exact(ranAt), count: format.number(count) })}
      {isCatchingUp && !isOff && ` ${t(words.isCatchingUp)}`}
    </p>
  );
}

function Ages({ policy }: { policy: RedactionPolicy }) {
  const t = useSay();
  const toast = useToast();
  const publish = useAct(publishRedaction, [getRedaction]);
  const [asked, setAsked] = useState<RedactionDays | null>(null);
  const draft = useDraft<RedactionDays, typeof RedactionDays>({
    initial: policy.days,
    schema: RedactionDays,
    save: (days) => publish.mutateAsync({ body: { days, after: policy.revision } }),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const parsed = RedactionDays.safeParse(draft.values);
    // Saving what does not fit leads to what is wrong with it.
    if (parsed.success) setAsked(parsed.data);
    else void draft.save();
  };
  const onSure = async () => {
    setAsked(null);
    if (await draft.save()) toast.say(t(words.published));
  };
  return (
    <form noValidate className={styles['ages']} onSubmit={ask}>
      {draft.refused && (
        <p role="alert" className={styles['problem']}>
          {draft.refused.message}
        </p>
      )}
      <p className={styles['faint']}>{`${t(words.age)} · ${t(words.keepHint)}`}</p>
      <Kinds draft={draft} />
      <NumberField
        at={draft.at('records')}
        label={t(words.recordAge)}
        hint={t(words.recordAgeHint)}
        unit={t(words.days)}
        min={1}
        max={redactionDaysMax}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={draft.isBusy} disabled={!draft.isChanged}>
          {t(words.countAndPublish)}
        </Button>
      </div>
      {asked && <PublishDialog days={asked} onSure={() => void onSure()} onClose={() => setAsked(null)} />}
    </form>
  );
}

function Kinds({ draft }: { draft: Draft<RedactionDays> }) {
  const t = useSay();
  return (
    <div className={styles['kinds']}>
      {sensitiveKinds.map((kind) => (
        <NumberField
          key={kind}
          at={draft.at(kind)}
          label={t(sensitiveKindWords[kind])}
          unit={t(words.days)}
          min={1}
          max={redactionDaysMax}
        />
      ))}
    </div>
  );
}
