import { Link } from '@tanstack/react-router';
import { type Ticket, TicketPriority, ticketsHandle, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { priorityWords } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { CustomerChoice } from '../choose/customer-choice.tsx';
import { TagChoice } from '../choose/tag-choice.tsx';
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
      <Tags ticket={ticket} />
      <ForWhom ticket={ticket} />
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

function Tags({ ticket: { ticketId, tagIds } }: { ticket: Ticket }) {
  const t = useSay();
  const id = useId();
  const may = useMay();
  const hand = useHand({ ticketId });
  const turn = (next: readonly string[]) => {
    const addTagIds = next.filter((tagId) => !tagIds.includes(tagId));
    const removeTagIds = tagIds.filter((tagId) => !next.includes(tagId));
    hand({ addTagIds, removeTagIds }, { addTagIds: removeTagIds, removeTagIds: addTagIds });
  };
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>{t(words.tags)}</label>
      <TagChoice
        id={id}
        label={t(words.tags)}
        value={tagIds}
        isDisabled={!may(ticketsHandle)}
        placeholder={t(words.noTags)}
        onChange={turn}
      />
    </div>
  );
}

/** Whom it is for, with the way to their page; whoever handles it chooses. */
function ForWhom({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const id = useId();
  const may = useMay();
  const hand = useHand(ticket);
  const { customerId, customerName } = ticket;
  const link = customerId !== null && (
    <Link to="/customers/$customerId" params={{ customerId }}>
      <bdi>{customerName ?? t(words.customer)}</bdi>
    </Link>
  );
  if (!may(ticketsHandle) || ticket.mergedIntoId !== null)
    return (
      <Fact label={t(words.customer)}>
        {link || <span className={styles['faint']}>{t(words.noCustomer)}</span>}
      </Fact>
    );
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>
        {t(words.customer)} {link}
      </label>
      <CustomerChoice
        id={id}
        label={t(words.customer)}
        value={customerId}
        onChange={(next) => hand({ customerId: next }, { customerId })}
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
      <Input
        id={id}
        type="datetime-local"
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
