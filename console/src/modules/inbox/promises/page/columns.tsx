import { promiseKindWords, type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import type { Column } from '#ui/table/column.ts';
import { useColleagueNames } from '../../data.ts';
import { PromiseOwner } from '../promise-owner.tsx';
import { PromiseKind, PromiseState } from '../promise-state.tsx';
import styles from '../promises.module.css';
import { PromiseVerbs } from '../verbs/promise-verbs.tsx';

/** The columns of the page of promises. */
export function usePromiseColumns(): Column<ShopPromise>[] {
  const t = useSay();
  const format = useFormat();
  return [
    {
      key: 'promise',
      title: t(words.what),
      isTitle: true,
      cell: (promise) => <Promised promise={promise} />,
    },
    {
      key: 'customer',
      title: t(words.customer),
      width: '140px',
      isWide: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.anonymous)}</bdi>,
    },
    {
      key: 'due',
      title: t(words.dueAt),
      width: '130px',
      cell: ({ dueAt }) => (
        <time dateTime={dueAt} title={format.exact(dueAt)}>
          {format.brief(dueAt, new Date())}
        </time>
      ),
    },
    {
      key: 'owner',
      title: t(words.owner),
      width: '150px',
      isWide: true,
      cell: (promise) => <PromiseOwner promise={promise} />,
    },
    {
      key: 'verbs',
      title: '',
      width: '280px',
      isWide: true,
      cell: (promise) => <PromiseVerbs promise={promise} />,
    },
  ];
}

/** Where there is no room for a column of verbs, they stand below. */
function Promised({ promise }: { promise: ShopPromise }) {
  const isNarrow = useIsNarrow();
  return (
    <span className={styles['one']}>
      <span className={styles['head']}>
        <PromiseKind promise={promise} />
        <PromiseState promise={promise} />
      </span>
      {promise.said !== '' && <bdi className={styles['faint']}>{promise.said}</bdi>}
      {isNarrow && <PromiseVerbs promise={promise} />}
    </span>
  );
}

/** What a file of promises holds. */
export function useExportColumns(): Column<ShopPromise>[] {
  const t = useSay();
  const names = useColleagueNames();
  const text = (
    key: string,
    title: string,
    plain: (promise: ShopPromise) => string,
  ): Column<ShopPromise> => ({
    key,
    title,
    cell: plain,
    plain,
  });
  return [
    text('promise', t(words.what), ({ promise }) => t(promiseKindWords[promise])),
    text('said', t(words.said), ({ said }) => said),
    text('customer', t(words.customer), ({ customerName }) => customerName ?? t(words.anonymous)),
    text('owner', t(words.owner), ({ ownerId }) => names.get(ownerId ?? '') ?? ''),
    text('due', t(words.dueAt), ({ dueAt }) => dueAt),
    text('state', t(words.state), (promise) => stateText(promise, t)),
    { key: 'moves', title: t(words.move), cell: ({ moves }) => moves, plain: ({ moves }) => moves },
  ];
}

function stateText({ state, keptAt }: ShopPromise, t: Say): string {
  if (keptAt !== null) return t(state === 'kept' ? words.keptInTime : words.keptLate);
  return t(state === 'broken' ? words.broken : words.open);
}
