import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type AuthorityTopic, listDeciders, authorityPageWords as words } from '@zhiyin/domain/platform';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { minorUnits } from '#lib/i18n/minor-units.ts';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './authority.module.css';

/** Tries an amount: who would be asked for it now, and who acts for those who are absent. */
export function Deciders({ topic: { topicId, currency } }: { topic: AuthorityTopic }) {
  const t = useSay();
  const [amount, setAmount] = useState<number | null>(0);
  const query = amount === null ? {} : { amount };
  const deciders = useQuery({
    ...endpointQuery(listDeciders, { params: { topicId }, query }),
    placeholderData: keepPreviousData,
  });
  const units = minorUnits(currency);
  return (
    <section className={styles['history']} aria-label={t(words.try)}>
      <h2>{t(words.try)}</h2>
      {currency !== null && (
        <InputNumber<number>
          className={styles['tried'] ?? ''}
          aria-label={t(words.tryAmount)}
          prefix={t(words.tryAmount)}
          suffix={currency}
          placeholder={t(words.noBound)}
          min={0}
          precision={Math.log10(units)}
          value={amount === null ? null : amount / units}
          onChange={(major) => setAmount(major === null ? null : Math.round(major * units))}
        />
      )}
      {deciders.isPending && <PageLoading rows={2} />}
      {deciders.isError && !deciders.data && <PageError error={deciders.error} onRetry={deciders.refetch} />}
      {deciders.data && <People people={deciders.data.items} />}
    </section>
  );
}

interface PeopleProps {
  readonly people: readonly { memberId: string; isOwner: boolean; actingId: string | null }[];
}

function People({ people }: PeopleProps) {
  const t = useSay();
  const names = useMemberNames();
  const nameOf = (id: string) => names.get(id) ?? t(words.gone);
  return (
    <>
      {people.every(({ isOwner }) => isOwner) && <p className={styles['faint']}>{t(words.tryNobody)}</p>}
      <ul className={styles['deciders']}>
        {people.map(({ memberId, isOwner, actingId }) => (
          <li key={memberId}>
            <bdi>{nameOf(memberId)}</bdi>
            {isOwner && <StatusTag tone="ash">{t(words.owner)}</StatusTag>}
            {actingId !== memberId && (
              <StatusTag tone="amber">
                {actingId === null ? t(words.nobodyActs) : t(words.actsFor, { who: nameOf(actingId) })}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
