import { changeTickets, TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button, Select } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { priorityWords } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

interface Props {
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with all that are ticked. */
export function BulkBar({ chosen, onDone }: Props) {
  const t = useSay();
  const change = useBulk(chosen, onDone);
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  return (
    <section className={styles['bulk']} aria-label={t(words.bulk)}>
      <strong>{t(words.chosen, { count: chosen.size })}</strong>
      <Select<string>
        aria-label={t(words.assignee)}
        placeholder={t(words.assignee)}
        value={null}
        options={[{ value: '', label: t(words.nobody) }, ...members]}
        style={{ width: 140 }}
        onChange={(id) => change({ assigneeId: id === '' ? null : id })}
      />
      <Select<string>
        aria-label={t(words.team)}
        placeholder={t(words.team)}
        value={null}
        options={[{ value: '', label: t(words.noTeam) }, ...teams]}
        style={{ width: 140 }}
        onChange={(id) => change({ teamId: id === '' ? null : id })}
      />
      <Select<TicketPriority>
        aria-label={t(words.priority)}
        placeholder={t(words.priority)}
        value={null}
        options={TicketPriority.options.map((one) => ({ value: one, label: t(priorityWords[one]) }))}
        style={{ width: 120 }}
        onChange={(priority) => change({ priority })}
      />
      <Button type="text" onClick={onDone}>
        {t(words.clear)}
      </Button>
    </section>
  );
}

/** Changes all that are ticked, and says of how many it could not be done. */
function useBulk(chosen: ReadonlySet<string>, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeTickets, ticketReads);
  return (one: (typeof changeTickets)['body']['_zod']['input']['change']) =>
    act.mutate(
      { body: { ticketIds: [...chosen], change: one } },
      {
        onError: toast.refuse,
        onSuccess: ({ changed, refused }) => {
          if (changed.length > 0) toast.say(t(words.bulkDone, { count: changed.length }));
          const [first] = refused;
          if (first) toast.say(t(words.bulkRefused, { count: refused.length, message: first.message }));
          onDone();
        },
      },
    );
}
