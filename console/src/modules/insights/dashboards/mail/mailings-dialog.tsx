import { type Mailing, mailingWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useMailings } from './data.ts';
import styles from './mail.module.css';
import type { Mailed } from './mailed.ts';
import { MailingForm } from './mailing-form.tsx';
import { MailingItem } from './mailing-item.tsx';

type Shown = { readonly form: false } | { readonly form: true; readonly mailing: Mailing | null };

/** When and to whom one dashboard is mailed, and what came of it. */
export function MailingsDialog({ onClose, ...mailed }: Mailed & { readonly onClose: () => void }) {
  const t = useSay();
  const [shown, show] = useState<Shown>({ form: false });
  return (
    <Dialog title={t(words.mailingsOf, { name: mailed.name })} place="side" width={560} onClose={onClose}>
      {shown.form ? (
        <MailingForm {...mailed} mailing={shown.mailing} onDone={() => show({ form: false })} />
      ) : (
        <div className={styles['all']}>
          <p className={styles['hint']}>{t(words.hint)}</p>
          <div>
            <Button
              type="primary"
              icon={<Icon name="plus" />}
              onClick={() => show({ form: true, mailing: null })}
            >
              {t(words.add)}
            </Button>
          </div>
          <Mailings dashboard={mailed.dashboard} onEdit={(mailing) => show({ form: true, mailing })} />
        </div>
      )}
    </Dialog>
  );
}

interface MailingsProps {
  readonly dashboard: string;
  readonly onEdit: (mailing: Mailing) => void;
}

function Mailings({ dashboard, onEdit }: MailingsProps) {
  const t = useSay();
  const { data, error, isPending, refetch } = useMailings(dashboard);
  if (isPending) return <PageLoading rows={3} />;
  if (!data) return <PageError error={error} onRetry={refetch} />;
  if (data.items.length === 0) {
    return <Empty icon="mail" title={t(words.none)} sentence={t(words.noneHint)} />;
  }
  return (
    <ul className={styles['list']}>
      {data.items.map((mailing) => (
        <MailingItem key={mailing.mailingId} mailing={mailing} onEdit={() => onEdit(mailing)} />
      ))}
    </ul>
  );
}
