import { useQuery } from '@tanstack/react-query';
import {
  type AuthorityChange,
  type AuthorityGrant,
  type AuthorityTopic,
  readAuthorityHistory,
  authorityPageWords as words,
} from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './authority.module.css';
import { useBound, useHolderName } from './data.ts';

const didWords = { created: words.created, changed: words.changed, deleted: words.deleted };

/** Who changed who decides, from what to what; the latest first. */
export function History({ topic }: { topic: AuthorityTopic }) {
  const t = useSay();
  const { topicId } = topic;
  const history = useQuery(endpointQuery(readAuthorityHistory, { params: { topicId } }));
  return (
    <section className={styles['history']} aria-label={t(words.history)}>
      <h2>{t(words.history)}</h2>
      {history.isPending && <PageLoading rows={2} />}
      {history.isError && !history.data && <PageError error={history.error} onRetry={history.refetch} />}
      {history.data?.items.map((change) => (
        <Change key={change.factId} change={change} currency={topic.currency} />
      ))}
    </section>
  );
}

function Change({ change, currency }: { change: AuthorityChange; currency: string | null }) {
  const t = useSay();
  const members = useMemberNames();
  const nameOf = useHolderName();
  const bound = useBound();
  const { kind, changedBy, changedAt, before, after } = change;
  const who = (changedBy !== null && members.get(changedBy)) || t(words.someone);
  return (
    <article className={styles['change']}>
      <span className={styles['faint']}>
        {t(didWords[kind], { who })} · <TimeAgo moment={changedAt} />
      </span>
      {differing(before, after).map(({ holder, was, is }) => (
        <span key={holder.holderId}>
          {t(words.from, { who: nameOf(holder), before: bound(was, currency), after: bound(is, currency) })}
        </span>
      ))}
    </article>
  );
}

/** Those for whom something is different now. */
function differing(before: readonly AuthorityGrant[], after: readonly AuthorityGrant[]) {
  const all = new Map([...before, ...after].map((grant) => [`${grant.holderKind} ${grant.holderId}`, grant]));
  return [...all].flatMap(([key, holder]) => {
    const isIt = (one: AuthorityGrant) => `${one.holderKind} ${one.holderId}` === key;
    const [was, is] = [before.find(isIt), after.find(isIt)];
    return was?.upTo === is?.upTo && Boolean(was) === Boolean(is) ? [] : [{ holder, was, is }];
  });
}
