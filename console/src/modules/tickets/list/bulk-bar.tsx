import {
  changeTickets,
  type TicketEntry,
  TicketPriority,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
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
  /** The rows that are shown, to go back to how they were. */
  readonly rows: readonly TicketEntry[];
  readonly onDone: () => void;
}

/** What can be done with all that are ticked. */
export function BulkBar({ chosen, rows, onDone }: Props) {
  const t = useSay();
  const change = useBulk(chosen, rows, onDone);
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

type Change = (typeof changeTickets)['body']['_zod']['input']['change'];

/** Changes all that are ticked, says of how many it could not be done, and offers the way back. */
function useBulk(chosen: ReadonlySet<string>, rows: readonly TicketEntry[], onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeTickets, ticketReads);
  const goBack = async (changed: readonly string[], change: Change) => {
    const before = rows.filter(({ ticketId }) => changed.includes(ticketId));
    for (const [back, ticketIds] of wayBack(before, change)) {
      await act.mutateAsync({ body: { ticketIds, change: back } });
    }
  };
  return (change: Change) =>
    act.mutate(
      { body: { ticketIds: [...chosen], change } },
      {
        onError: toast.refuse,
        onSuccess: ({ changed, refused }) => {
          if (changed.length > 0) {
            const undo = () => void goBack(changed, change).catch(toast.refuse);
            toast.sayUndo(t(words.bulkDone, { count: changed.length }), undo, 'tickets-bulk');
          }
          const [first] = refused;
          if (first) toast.say(t(words.bulkRefused, { count: refused.length, message: first.message }));
          onDone();
        },
      },
    );
}

/** What brings tickets back to how they were: those that were alike go back together. */
function wayBack(before: readonly TicketEntry[], change: Change): [Change, string[]][] {
  const together = new Map<string, [Change, string[]]>();
  for (const { ticketId, assigneeId, teamId, priority } of before) {
    const back: Change = {
      ...(change.assigneeId !== undefined && { assigneeId }),
      ...(change.teamId !== undefined && { teamId }),
      ...(change.priority !== undefined && { priority }),
    };
    const key = JSON.stringify(back);
    const [, ids] = together.get(key) ?? [back, []];
    together.set(key, [back, [...ids, ticketId]]);
  }
  return [...together.values()];
}
