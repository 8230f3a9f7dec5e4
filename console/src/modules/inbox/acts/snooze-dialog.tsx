import { type Conversation, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import type { PickOption } from '#ui/pick/pick-rows.ts';
import styles from './acts.module.css';
import { snoozePresets } from './snooze-presets.ts';
import { useConversationActs } from './use-conversation-acts.ts';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Until when it may sleep. */
export function SnoozeDialog({ conversation, onClose }: Props) {
  const t = useSay();
  const format = useFormat();
  const { timeZone } = useLocale();
  const { snooze } = useConversationActs(conversation);
  const [now] = useState(() => new Date());
  const [isPicking, setPicking] = useState(false);
  const presets = snoozePresets(now, timeZone);
  const isAsleep = conversation.snoozedUntil !== null;
  const options: PickOption[] = [
    ...(isAsleep ? [{ id: 'wake', label: t(words.wakeNow), picture: <Icon name="bell" /> }] : []),
    ...presets.map(({ key, until }) => ({
      id: key,
      label: t(words[key]),
      alias: `${words[key].zh} ${words[key].en}`,
      hint: format.brief(until, now),
      picture: <Icon name="clock" />,
    })),
    { id: 'pick', label: t(words.pickMoment), picture: <Icon name="calendar" /> },
  ];
  const pick = ({ id }: PickOption) => {
    if (id === 'pick') return setPicking(true);
    onClose();
    snooze(presets.find(({ key }) => key === id)?.until ?? null);
  };
  if (isPicking) return <MomentDialog now={now} onSnooze={snooze} onClose={onClose} />;
  return (
    <Dialog title={t(words.snooze)} place="top" width={440} isBare onClose={onClose}>
      <PickList label={t(words.snoozeUntil)} options={options} onPick={pick} />
    </Dialog>
  );
}

interface MomentProps {
  readonly now: Date;
  readonly onSnooze: (until: string) => void;
  readonly onClose: () => void;
}

function MomentDialog({ now, onSnooze, onClose }: MomentProps) {
  const t = useSay();
  const id = useId();
  const { timeZone } = useLocale();
  const soonest = wallTime(now.toISOString(), timeZone);
  const [wall, setWall] = useState(() =>
    wallTime(new Date(now.getTime() + 3_600_000).toISOString(), timeZone),
  );
  const until = momentOfWall(wall, timeZone);
  const isLater = until !== null && Date.parse(until) > now.getTime();
  const send = () => {
    if (!isLater) return;
    onClose();
    onSnooze(until);
  };
  return (
    <Dialog
      title={t(words.snooze)}
      width={360}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={!isLater} onClick={send}>
          {t(words.snooze)}
        </Button>
      }
    >
      <div className={styles['form']}>
        <label htmlFor={id}>{t(words.snoozeUntil)}</label>
        <Input
          id={id}
          data-first
          type="datetime-local"
          min={soonest}
          value={wall}
          {...(!isLater && { status: 'error' })}
          onChange={(event) => setWall(event.target.value)}
          onPressEnter={send}
        />
      </div>
    </Dialog>
  );
}
