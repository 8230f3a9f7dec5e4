import { type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useColleagueNames } from '../data.ts';

const states = { left: words.ownerLeft, absent: words.ownerAbsent, nobody: words.nobody } as const;

/** Who keeps a promise, and whether they are there to. */
export function PromiseOwner({ promise: { ownerId, ownerState } }: { promise: ShopPromise }) {
  const t = useSay();
  const names = useColleagueNames();
  const name = ownerId === null ? null : names.get(ownerId);
  return (
    <>
      {name && <bdi>{name}</bdi>}{' '}
      {ownerState !== 'here' && <StatusTag tone="amber">{t(states[ownerState])}</StatusTag>}
    </>
  );
}
