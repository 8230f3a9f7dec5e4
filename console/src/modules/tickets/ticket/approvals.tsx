import { approvalPageWords as words } from '@zhiyin/domain/platform';
import type { Ticket } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ApprovalCard } from '#modules/platform';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

/** Whose word a move waits for, who gave theirs, the place to give one's own, and what was asked before. */
export function Approvals({ ticket: { approvals } }: { ticket: Ticket }) {
  const t = useSay();
  const open = approvals.find(({ outcome }) => outcome === 'open');
  const past = approvals.filter(({ outcome }) => outcome !== 'open');
  if (approvals.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.approvals)}>
      <h2>{t(words.approvals)}</h2>
      {open && <ApprovalCard approval={open} stale={ticketReads} />}
      {past.length > 0 && (
        <details>
          <summary className={styles['faint']}>{t(words.past, { count: past.length })}</summary>
          {past.map((one) => (
            <ApprovalCard key={one.approvalId} approval={one} />
          ))}
        </details>
      )}
    </section>
  );
}
