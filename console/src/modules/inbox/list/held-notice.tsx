import { useQuery } from '@tanstack/react-query';
import { heldFacts, listHeldLetters, heldPageWords as words } from '@zhiyin/domain/channels';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { NoticeLink } from '#ui/page/notice-link.tsx';

const kinds = heldFacts.map(({ kind }) => kind);

/** Says that mails are held back, and leads to them; nothing while there are none. */
export function HeldNotice() {
  const t = useSay();
  useStaleOn(kinds, [listHeldLetters]);
  const count = useQuery(endpointQuery(listHeldLetters, { query: { limit: 1 } })).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <NoticeLink to="/settings/connections" search={{ held: 'yes' }} icon="inbox">
      {t(words.heldSome, { count })}
    </NoticeLink>
  );
}
