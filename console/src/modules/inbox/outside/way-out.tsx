import { isOutside } from '@zhiyin/domain/channels';
import { type Conversation, outsidePageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../composer/composer.module.css';
import { useOutside } from './use-outside.ts';

const TemplateDialog = lazy(() =>
  import('./template-dialog.tsx').then((module) => ({ default: module.TemplateDialog })),
);

type Outside = NonNullable<ReturnType<typeof useOutside>>;

/** What is left of a vendor's window, or why nothing goes out now and what can be done instead. */
export function WayOut({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const outside = useOutside(conversation);
  if (!outside || !isOutside(conversation.channel) || conversation.state === 'closed') return null;
  const until = outside.way?.until;
  const said = sayOf(t, outside, until ? format.brief(until, now) : '');
  if (said === null) return null;
  const { reply, hasTemplates = false } = outside.way ?? {};
  return (
    <p role="status" className={styles['closed']}>
      <Icon name={reply === 'open' ? 'clock' : 'warning'} size={12} /> {said}{' '}
      {reply === 'closed' && hasTemplates && <PickTemplate conversationId={conversation.conversationId} />}
    </p>
  );
}

function PickTemplate({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  // Outside the composer's form: what is typed there is not what is written here.
  const dialog = isOpen && (
    <Suspense>
      <TemplateDialog conversationId={conversationId} onClose={() => setOpen(false)} />
    </Suspense>
  );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(words.outsidePickTemplate)}
      </Button>
      {dialog && createPortal(dialog, document.body)}
    </>
  );
}

function sayOf(t: Say, { way }: Outside, until: string): string | null {
  if (way === null) return t(words.outsideGone);
  const { accountName: name, isOff, isTroubled, reply, left, afterWindow } = way;
  if (isOff) return t(words.outsideOff, { name });
  const instead = afterWindow ? ` ${t(afterWindow)}` : '';
  if (reply === 'closed') return `${t(words.outsideClosed)}${instead}`;
  if (reply === 'used-up') return `${t(words.outsideUsedUp)}${instead}`;
  if (isTroubled) return t(words.outsideTroubled, { name });
  if (left !== null) return t(words.outsideLeft, { count: left, until });
  return until === '' ? null : t(words.outsideUntil, { until });
}
