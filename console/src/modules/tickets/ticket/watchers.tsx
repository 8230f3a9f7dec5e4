import { type Ticket, ticketsHandle, watchTicket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button, Select } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

/** Who watches the ticket: oneself or not, and colleagues who should know. */
export function Watchers({ ticket: { ticketId, watcherIds } }: { ticket: Ticket }) {
  const t = useSay();
  const names = useMemberNames();
  const { memberId } = useSession().member;
  const may = useMay()(ticketsHandle);
  const { watch, isBusy } = useWatching(ticketId);
  const isWatching = watcherIds.includes(memberId);
  const nameOf = (id: string) => names.get(id) ?? id.slice(-6);
  const others = [...names].filter(([id]) => !watcherIds.includes(id));
  return (
    <section className={styles['part']} aria-label={t(words.watchers)}>
      <h2>
        {t(words.watchers)}
        {may && (
          <Button size="small" loading={isBusy} onClick={() => watch(memberId, !isWatching)}>
            {t(isWatching ? words.unwatch : words.watch)}
          </Button>
        )}
      </h2>
      {watcherIds.length === 0 && <p className={styles['faint']}>{t(words.noWatchers)}</p>}
      <ul className={styles['plainList']}>
        {watcherIds.map((id) => (
          <li key={id} className={styles['row']}>
            <bdi className={styles['grow']}>{nameOf(id)}</bdi>
            {may && (
              <IconButton
                icon="close"
                label={t(words.unwatchFor, { name: nameOf(id) })}
                onClick={() => watch(id, false)}
              />
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Select<string>
          aria-label={t(words.addWatcher)}
          placeholder={t(words.addWatcher)}
          value={null}
          options={others.map(([value, label]) => ({ value, label }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id) => watch(id, true)}
        />
      )}
    </section>
  );
}

/** Lets somebody watch, or no longer; whoever was taken off can be put back at once. */
function useWatching(ticketId: string) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(watchTicket, ticketReads);
  const write = (memberId: string, isWatching: boolean, onSuccess: () => void) =>
    act.mutate(
      { params: { ticketId }, body: { memberId, isWatching } },
      { onError: toast.refuse, onSuccess },
    );
  const watch = (memberId: string, isWatching: boolean) =>
    write(memberId, isWatching, () => {
      const undo = () => write(memberId, true, () => {});
      if (!isWatching) toast.sayUndo(t(words.unwatched), undo, `${ticketId}-${memberId}`);
    });
  return { watch, isBusy: act.isPending };
}
