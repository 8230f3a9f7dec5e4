import { useQuery } from '@tanstack/react-query';
import { type FollowUpNext, carePageWords as words } from '@zhiyin/domain/care';
import { inboxClose } from '@zhiyin/domain/inbox';
import { listTicketTypes, ticketsHandle } from '@zhiyin/domain/tickets';
import { Input, Segmented, Select } from 'antd';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from '../care.module.css';

/** What is done about a problem that is still there, as far as one may. */
export function NextChoice({ at }: { at: Slot<FollowUpNext> }) {
  const t = useSay();
  const may = useMay();
  const options = [
    { value: 'nothing' as const, label: t(words.nextNothing) },
    ...(may(inboxClose) ? [{ value: 'reopen' as const, label: t(words.nextReopen) }] : []),
    ...(may(ticketsHandle) ? [{ value: 'ticket' as const, label: t(words.nextTicket) }] : []),
  ];
  const choose = (kind: FollowUpNext['kind']) =>
    at.onChange(kind === 'ticket' ? { kind, typeId: '', title: '' } : { kind });
  return (
    <Field at={at} label={t(words.next)}>
      {() => (
        <div className={styles['stack']}>
          <Segmented<FollowUpNext['kind']> value={at.value.kind} options={options} onChange={choose} />
          {at.value.kind === 'ticket' && <TicketOf value={at.value} onChange={at.onChange} />}
        </div>
      )}
    </Field>
  );
}

type OfTicket = Extract<FollowUpNext, { kind: 'ticket' }>;

function TicketOf({ value, onChange }: { value: OfTicket; onChange: (value: OfTicket) => void }) {
  const t = useSay();
  const { data } = useQuery(endpointQuery(listTicketTypes, {}));
  const types = (data?.items ?? []).filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <Select<string>
        aria-label={t(words.ticketType)}
        placeholder={t(words.ticketType)}
        value={value.typeId === '' ? null : value.typeId}
        options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
        onChange={(typeId) => onChange({ ...value, typeId: typeId ?? '' })}
      />
      <Input
        aria-label={t(words.ticketTitle)}
        placeholder={t(words.ticketTitle)}
        value={value.title}
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
    </>
  );
}
