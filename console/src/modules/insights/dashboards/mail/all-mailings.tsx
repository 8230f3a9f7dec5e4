import { Link } from '@tanstack/react-router';
import { type Mailing, readyDashboard, mailingWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../dashboards.module.css';
import { useMailings } from './data.ts';
import mailStyles from './mail.module.css';
import { MailingItem } from './mailing-item.tsx';

/** Everything that is mailed to the reader or by them; nothing where there is none. */
export function AllMailings() {
  const t = useSay();
  const items = useMailings().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.mailings)}>
      <h2>{t(words.mailings)}</h2>
      <ul className={mailStyles['list']}>
        {items.map((mailing) => (
          <MailingItem key={mailing.mailingId} mailing={mailing} of={<Of mailing={mailing} />} />
        ))}
      </ul>
    </section>
  );
}

/** The dashboard it is of, with the way there. */
function Of({ mailing: { dashboard, name } }: { readonly mailing: Mailing }) {
  const t = useSay();
  const ready = readyDashboard(dashboard);
  if (!ready && name === null) return t(words.readyGone);
  return (
    <Link
      to="/insights/dashboards/$dashboardId"
      params={{ dashboardId: dashboard }}
      search={{ mailings: 1 }}
      className={styles['back'] ?? ''}
    >
      <bdi>{ready ? t(ready.name) : name}</bdi>
    </Link>
  );
}
