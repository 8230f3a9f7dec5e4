import { type Ticket, ticketsHandle, watchTicket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

/** Who watches the ticket, oneself or not. */
export function Watchers({ ticket: { ticketId, watcherIds } }: { ticket: Ticket }) {
  const t = useSay();
  const toast = useToast();
  const names = useMemberNames();
  const { memberId } = useSession().member;
  const may = useMay();
  const act = useAct(watchTicket, ticketReads);
  const isWatching = watcherIds.includes(memberId);
  const turn = () =>
    act.mutate(
      { params: { ticketId }, body: { memberId, isWatching: !isWatching } },
      { onError: toast.refuse },
    );
  return (
    <section className={styles['part']} aria-label={t(words.watchers)}>
      <h2>
        {t(words.watchers)}
        {may(ticketsHandle) && (
          <Button size="small" loading={act.isPending} onClick={turn}>
            {t(isWatching ? words.unwatch : words.watch)}
          </Button>
        )}
      </h2>
      <p className={styles['faint']}>
        {watcherIds.map((id) => names.get(id) ?? id.slice(-6)).join(' · ') || t(words.noWatchers)}
      </p>
    </section>
  );
}
