import type { Permission, Word } from '@zhiyin/domain/kit';
import type { Ticket, TicketEntry } from '@zhiyin/domain/tickets';
import type { ComponentType } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import styles from './tickets.module.css';

/** A small sign that another module puts on a ticket, in the list, on the board and on its page. */
interface TicketMark {
  /** Stable, `module.thing`. */
  readonly id: string;
  readonly may: Permission;
  /** Draws one line of text's height, or nothing. */
  readonly Mark: ComponentType<{ ticket: TicketEntry }>;
}

/** A part that another module adds beside a ticket. */
interface TicketSection {
  readonly id: string;
  readonly words: Word;
  readonly may: Permission;
  readonly Section: ComponentType<{ ticket: Ticket }>;
}

const marks = new Map<string, TicketMark>();
const sections = new Map<string, TicketSection>();

/** Puts a sign on every ticket. Outer modules call it once, when they are loaded. */
export function addTicketMark(mark: TicketMark): void {
  marks.set(mark.id, mark);
}

/** Puts a part beside every ticket. Outer modules call it once, when they are loaded. */
export function addTicketSection(section: TicketSection): void {
  sections.set(section.id, section);
}

/** The signs that modules put on a ticket. */
export function TicketMarks({ ticket }: { ticket: TicketEntry }) {
  const may = useMay();
  return [...marks.values()]
    .filter((mark) => may(mark.may))
    .map(({ id, Mark }) => <Mark key={id} ticket={ticket} />);
}

/** The parts that modules add beside a ticket. */
export function TicketSections({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay();
  return [...sections.values()]
    .filter((section) => may(section.may))
    .map(({ id, words, Section }) => (
      <section key={id} className={styles['part']} aria-label={t(words)}>
        <h2>{t(words)}</h2>
        <Section ticket={ticket} />
      </section>
    ));
}
