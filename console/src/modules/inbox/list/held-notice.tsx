import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { heldFacts, listHeldLetters, heldPageWords as words } from '@zhiyin/domain/channels';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './list.module.css';

const kinds = heldFacts.map(({ kind }) => kind);

/** Says that mails are held back, and leads to them; nothing while there are none. */
export function HeldNotice() {
  const t = useSay();
  useStaleOn(kinds, [listHeldLetters]);
  const count = useQuery(endpointQuery(listHeldLetters, { query: { limit: 1 } })).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/settings/connections" search={{ held: 'yes' }} className={styles['held'] ?? ''}>
      <Icon name="inbox" size={14} />
      {t(words.heldSome, { count })}
    </Link>
  );
}
