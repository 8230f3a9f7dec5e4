import { Link } from '@tanstack/react-router';
import { type AuditFact, auditPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import styles from '../settings.module.css';
import { useFactSaid } from './use-fact-said.ts';

interface Props {
  readonly fact: AuditFact;
  readonly onSubject: (subjectId: string) => void;
  readonly onClose: () => void;
}

/** Everything one line of the trail says. */
export function AuditLine({ fact, onSubject, onClose }: Props) {
  const t = useSay();
  const format = useFormat();
  const { who, what } = useFactSaid();
  const { subjectId } = fact;
  return (
    <Dialog title={what(fact.kind)} place="side" width={480} onClose={onClose}>
      <dl className={styles['record']}>
        <Said label={t(words.when)}>{format.exact(fact.occurredAt)}</Said>
        <Said label={t(words.actor)}>{who(fact)}</Said>
        <Said label={t(words.kind)}>
          <span className={styles['code']}>{fact.kind}</span>
        </Said>
        <Said label={t(words.subject)}>
          {subjectId && <span className={styles['code']}>{subjectId}</span>}
        </Said>
        <Said label={t(words.address)}>{fact.address}</Said>
        <Said label={t(words.cause)}>{fact.cause}</Said>
        <Said label={t(words.position)}>{fact.position}</Said>
      </dl>
      <h3 className={styles['heading']}>{t(words.details)}</h3>
      <pre className={styles['pre']}>{JSON.stringify(fact.payload, null, 2)}</pre>
      <div className={styles['links']}>
        <SubjectLink fact={fact} />
        {subjectId && (
          <Button size="small" onClick={() => onSubject(subjectId)}>
            {t(words.showSubject)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Said({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Leads to what the line is about, where the console has a page for it. */
function SubjectLink({ fact: { kind, subjectId } }: { fact: AuditFact }) {
  const t = useSay();
  const { subjectOf } = useFactSaid();
  const subject = subjectOf(kind);
  if (subjectId === null) return null;
  if (subject === 'conversationId')
    return <Link to={`/inbox/${subjectId}`}>{t(words.openConversation)}</Link>;
  if (subject === 'customerId') return <Link to={`/customers/${subjectId}`}>{t(words.openCustomer)}</Link>;
  return null;
}
