import { useQuery } from '@tanstack/react-query';
import {
  type Claim,
  type ClaimState,
  claimChanged,
  claimKindWords,
  claimStateWords,
  interventionWords,
  listClaims,
  claimPageWords as words,
} from '@zhiyin/domain/store';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from '../store.module.css';
import { Amount } from './order-state.tsx';
import { Part } from './part.tsx';

const tones: Readonly<Record<ClaimState, Tone>> = {
  asked: 'seal',
  returning: 'amber',
  returned: 'seal',
  refused: 'amber',
  done: 'ash',
  closed: 'ash',
};

/** What the buyer asks of the shop after the sale; nothing where there is no claim. */
export function ClaimsPart({ platform, number }: { platform: string; number: string }) {
  const t = useSay();
  useStaleOn([claimChanged.kind], [listClaims]);
  const claims = useQuery(endpointQuery(listClaims, { query: { platform, number } }));
  const items = claims.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Part title={t(words.claims)}>
      <ul className={styles['lines']}>
        {items.map((claim) => (
          <ClaimLine key={claim.claimId} claim={claim} />
        ))}
      </ul>
    </Part>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const t = useSay();
  const { kind, state, intervention, amount, currency, reason, isRefusable, pageUrl } = claim;
  const isOpen = state !== 'done' && state !== 'closed';
  return (
    <li>
      <span className={styles['lineTitle']}>
        <span className={styles['head']}>
          {t(claimKindWords[kind])}
          <StatusTag tone={tones[state]}>{t(claimStateWords[state])}</StatusTag>
          {intervention !== 'none' && <StatusTag tone="seal">{t(interventionWords[intervention])}</StatusTag>}
        </span>
        {isOpen && <Deadline claim={claim} />}
        {reason !== null && <span className={styles['faint']}>{t(words.claimReason, { reason })}</span>}
        {isOpen && !isRefusable && <span className={styles['faint']}>{t(words.claimNotRefusable)}</span>}
        {pageUrl !== null && (
          <a href={pageUrl} target="_blank" rel="noopener noreferrer">
            {t(words.claimPage)}
          </a>
        )}
      </span>
      <span className={styles['amount']}>
        <Amount minor={amount} currency={currency} />
      </span>
    </li>
  );
}

/** The platform's own: what happens after it is not ours to say. */
function Deadline({ claim: { deadlineAt } }: { claim: Claim }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  if (deadlineAt === null) return null;
  return (
    <span>
      {t(words.claimDeadline)}{' '}
      <time dateTime={deadlineAt} title={format.exact(deadlineAt)}>
        {format.exact(deadlineAt)} · {format.relative(deadlineAt, now)}
      </time>
    </span>
  );
}
