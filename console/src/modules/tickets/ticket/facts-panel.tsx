import { Link } from '@tanstack/react-router';
import { type Ticket, TicketPriority, ticketsHandle, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { priorityWords } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { useTypesById } from '../data.ts';
import { DueMark } from '../shown.tsx';
import styles from '../tickets.module.css';
import { useHand } from './use-hand.ts';

/** Whose the ticket is, how urgent, until when and for whom; each changed where it stands. */
export function FactsPanel({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const format = useFormat();
  const type = useTypesById().get(ticket.typeId);
  return (
    <div className={styles['facts']}>
      <Fact label={t(words.type)}>{type ? t(type.name) : '–'}</Fact>
      <HandedTo ticket={ticket} />
      <Due ticket={ticket} />
      <Fact label={t(words.customer)}>
        {ticket.customerId === null ? (
          <span className={styles['faint']}>{t(words.noCustomer)}</span>
        ) : (
          <Link to="/customers/$customerId" params={{ customerId: ticket.customerId }}>
            <bdi>{ticket.customerName ?? t(words.customer)}</bdi>
          </Link>
        )}
      </Fact>
      <Fact label={t(words.opened)}>{format.exact(ticket.openedAt)}</Fact>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <span>{label}</span>
      <span>{children}</span>
    </div>
  );
}

function HandedTo({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const hand = useHand(ticket);
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  const urgencies = TicketPriority.options.map((value) => ({ value, label: t(priorityWords[value]) }));
  return (
    <>
      <Choice
        label={t(words.assignee)}
        value={ticket.assigneeId}
        blank={t(words.nobody)}
        options={members}
        onChange={(assigneeId) => hand({ assigneeId }, { assigneeId: ticket.assigneeId })}
      />
      <Choice
        label={t(words.team)}
        value={ticket.teamId}
        blank={t(words.noTeam)}
        options={teams}
        onChange={(teamId) => hand({ teamId }, { teamId: ticket.teamId })}
      />
      <Choice
        label={t(words.priority)}
        value={ticket.priority}
        options={urgencies}
        onChange={(given) => {
          const priority = TicketPriority.options.find((one) => one === given);
          if (priority) hand({ priority }, { priority: ticket.priority });
        }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** What nothing is called; it cannot be chosen without one. */
  readonly blank?: string;
  readonly options: readonly { value: string; label: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, value, blank, options, onChange }: ChoiceProps) {
  const id = useId();
  const may = useMay();
  const none = blank === undefined ? [] : [{ value: '', label: blank }];
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>{label}</label>
      <Select<string>
        id={id}
        value={value ?? ''}
        disabled={!may(ticketsHandle)}
        options={[...none, ...options]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    </div>
  );
}

function Due({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const id = useId();
  const may = useMay();
  const { timeZone } = useLocale();
  const hand = useHand(ticket);
  const { dueAt } = ticket;
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>
        {t(words.due)} <DueMark ticket={ticket} />
      </label>
      <input
        id={id}
        type="datetime-local"
        className="ant-input ant-input-outlined"
        disabled={!may(ticketsHandle)}
        key={dueAt}
        defaultValue={dueAt === null ? '' : wallTime(dueAt, timeZone)}
        onBlur={(event) => {
          const given = momentOfWall(event.target.value, timeZone);
          if (given !== dueAt && !isSameMinute(given, dueAt)) hand({ dueAt: given }, { dueAt });
        }}
      />
    </div>
  );
}

function isSameMinute(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.slice(0, 16) === other.slice(0, 16);
}
