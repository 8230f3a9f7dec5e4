import { useNavigate, useSearch } from '@tanstack/react-router';
import { mailingWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { Mailed } from './mailed.ts';

const MailingsDialog = later(async () => (await import('./mailings-dialog.tsx')).MailingsDialog);

/** Has a dashboard mailed. The address says whether that is open, since mails lead there. */
export function MailButton(mailed: Mailed) {
  const t = useSay();
  const navigate = useNavigate();
  const asked: { mailings?: unknown } = useSearch({ strict: false });
  const show = (isOpen: boolean) =>
    navigate({
      to: '.',
      search: ({ mailings: _, ...before }: { mailings?: unknown }) =>
        isOpen ? { ...before, mailings: 1 } : before,
      replace: true,
    });
  return (
    <>
      <Button icon={<Icon name="mail" />} onClick={() => show(true)}>
        {t(words.mail)}
      </Button>
      {asked.mailings === 1 && <MailingsDialog {...mailed} onClose={() => show(false)} />}
    </>
  );
}
