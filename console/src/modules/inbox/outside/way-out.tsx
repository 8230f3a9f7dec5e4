import { isOutside } from '@zhiyin/domain/channels';
import { type Conversation, wayPageWords, outsidePageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useOpenActDialog } from '../acts/act-dialogs.ts';
import styles from '../composer/composer.module.css';
import { useOutside } from './use-outside.ts';

const TemplateDialog = lazy(() =>
  import('./template-dialog.tsx').then((module) => ({ default: module.TemplateDialog })),
);

type Way = NonNullable<NonNullable<ReturnType<typeof useOutside>>['way']>;

interface Props {
  readonly conversation: Conversation;
  /** Into how many messages of the vendor's what is written falls. */
  readonly parts: number;
}

/** What is left of a vendor's window and quota, or why nothing goes out now and what can be done instead. */
export function WayOut({ conversation, parts }: Props) {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  const outside = useOutside(conversation);
  if (!outside || !isOutside(conversation.channel) || conversation.state === 'closed') return null;
  const way = outside.way && asOf(outside.way, now);
  const said = sayOf(t, way, parts, (moment) => format.brief(moment, now));
  if (said === null) return null;
  const { reply, hasTemplates = false } = way ?? {};
  return (
    <p role="status" className={styles['closed']}>
      <Icon name={reply === 'open' && !isTooMuch(way, parts) ? 'clock' : 'warning'} size={12} /> {said}{' '}
      {reply === 'closed' && hasTemplates && <PickTemplate conversationId={conversation.conversationId} />}{' '}
      {(way === null || way.isOff || way.isTroubled || reply !== 'open') && <AnotherWay />}
    </p>
  );
}

/** A window that ends while one writes is closed, though nobody says so. */
function asOf(way: Way, now: Date): Way {
  const isOver = way.until !== null && new Date(way.until) <= now;
  return isOver ? { ...way, reply: 'closed', until: null, left: null, max: null } : way;
}

function isTooMuch(way: Way | null, parts: number): boolean {
  return way !== null && way.left !== null && parts > way.left;
}

/** Where nothing goes out now, or only late, there may be another way to the customer. */
function AnotherWay() {
  const t = useSay();
  const open = useOpenActDialog();
  return (
    <Button size="small" onClick={() => open('way')}>
      {t(wayPageWords.wayAnother)}
    </Button>
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

function sayOf(t: Say, way: Way | null, parts: number, at: (moment: string) => string): string | null {
  if (way === null) return t(words.outsideGone);
  const { accountName: name, isOff, isTroubled, reply, afterWindow } = way;
  if (isOff) return t(words.outsideOff, { name });
  const instead = afterWindow ? ` ${t(afterWindow)}` : '';
  if (reply === 'closed') return `${t(words.outsideClosed)}${instead}`;
  if (reply === 'used-up') return `${t(words.outsideUsedUp)}${instead}`;
  if (isTroubled) return t(words.outsideTroubled, { name });
  const lines = [sayLeft(t, way, parts, at), sayQuota(t, way, at)].filter((line) => line !== null);
  return lines.length > 0 ? lines.join(' · ') : null;
}

function sayLeft(t: Say, way: Way, parts: number, at: (moment: string) => string): string | null {
  const { left: count, max, until } = way;
  if (count !== null && parts > count) return t(words.outsideTooFew, { parts, count });
  if (until === null) return null;
  if (count === null || max === null) return t(words.outsideUntil, { until: at(until) });
  return t(words.outsideLeft, { count, max, until: at(until) });
}

/** What the shop may send is told when it runs short: of a million a day nobody wants to read. */
const shortShare = 0.1;

function sayQuota(t: Say, { quota }: Way, at: (moment: string) => string): string | null {
  if (quota === null || quota.until === null || quota.perSeconds < 60) return null;
  const { left: count, messages: max } = quota;
  const until = at(quota.until);
  if (count === 0) return t(words.outsideShopUsedUp, { until });
  return count <= max * shortShare ? t(words.outsideShopLeft, { count, max, until }) : null;
}
