import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { conversationFields } from '@zhiyin/domain/inbox';
import { parseFilter } from '@zhiyin/domain/kit';
import {
  metricWordsOf,
  type PolicyDraft,
  PolicyTerms,
  previewPolicy,
  type Tally,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { ticketFields } from '@zhiyin/domain/tickets';
import { useEffect, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useTicketAnswerFields } from '#modules/tickets';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useStateLabels } from '../data.ts';
import styles from './settings.module.css';

interface Props {
  readonly policyId: string | null;
  readonly draft: PolicyDraft;
}

/** Asks once somebody has stopped typing, and only what can be asked. */
function usePreview({ policyId, draft }: Props) {
  const asked = useCalm(JSON.stringify({ isOn: draft.isOn, terms: draft.terms }));
  const terms = PolicyTerms.safeParse(draft.terms);
  const { subjectKind } = draft;
  const answers = useTicketAnswerFields();
  const fields = subjectKind === 'ticket' ? { ...ticketFields, ...answers } : conversationFields;
  const isWhole = terms.success && parseFilter(fields, draft.terms.filter).ok;
  const body = { policyId, isOn: draft.isOn, subjectKind, terms: draft.terms };
  const isCalm = asked === JSON.stringify({ isOn: draft.isOn, terms: draft.terms });
  const preview = useQuery({
    ...endpointQuery(previewPolicy, { body }),
    enabled: isWhole && isCalm,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { isWhole, isCalm, preview };
}

const sentences = {
  conversation: {
    hint: words.previewHint,
    notAll: words.previewNotAll,
    matched: words.previewMatched,
    none: words.previewNone,
  },
  ticket: {
    hint: words.previewHintTickets,
    notAll: words.previewNotAllTickets,
    matched: words.previewMatchedTickets,
    none: words.previewNoneTickets,
  },
};

/** How last month would have come out under what is being written, before it is saved. */
export function Preview(props: Props) {
  const t = useSay();
  const { isWhole, isCalm, preview } = usePreview(props);
  const { subjectKind } = props.draft;
  const labelOf = useStateLabels(subjectKind);
  const said = sentences[subjectKind];
  if (!isWhole) return <p className={styles['faint']}>{t(words.previewUnfinished)}</p>;
  if (!preview.data && preview.isError) return <PageError error={preview.error} onRetry={preview.refetch} />;
  if (!preview.data) return <PageLoading rows={3} />;
  const { days, conversations, isAll, matched, metrics } = preview.data;
  const isBusy = preview.isFetching || !isCalm;
  return (
    <div className={styles['preview']} data-busy={isBusy} aria-live="polite">
      <p className={styles['faint']}>
        {isBusy
          ? t(words.computing)
          : t(said.hint, {
              days,
              count: conversations,
            })}
        {!isAll && ` ${t(said.notAll, { count: conversations })}`}
      </p>
      <p>{t(said.matched, matched)}</p>
      {metrics.length === 0 && <p className={styles['faint']}>{t(said.none)}</p>}
      {metrics.length > 0 && (
        <table className={styles['compared']}>
          <thead>
            <tr>
              <th scope="col">{t(words.metric)}</th>
              <th scope="col">{t(words.asItIs)}</th>
              <th scope="col">{t(words.asDraft)}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ metric, now, draft: then }) => (
              <tr key={metric}>
                <th scope="row">{t(metricWordsOf(metric, subjectKind, labelOf(metric)).name)}</th>
                <Share tally={now} />
                <Share tally={then} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Share({ tally: { kept, breached } }: { tally: Tally }) {
  const t = useSay();
  const format = useFormat();
  const total = kept + breached;
  if (total === 0) return <td>{t(words.noResult)}</td>;
  return <td>{t(words.keptOf, { share: format.percent(kept / total), kept, total })}</td>;
}

const calmMs = 600;

/** What somebody typed, once they have stopped typing. */
function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  // The outside system is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), calmMs);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}
