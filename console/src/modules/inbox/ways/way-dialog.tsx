import {
  type Conversation,
  isReachable,
  type Way,
  type WayReason,
  wayReasons,
  wayReasonWords,
  wayPageWords as words,
} from '@zhiyin/domain/inbox';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { channelSaid } from './channel-said.ts';
import { useTakeWay, useWays } from './data.ts';
import { WayChoice } from './way-choice.tsx';
import styles from './ways.module.css';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** By which channel a conversation goes on: everywhere the customer can be reached, and why not where they cannot. */
export function WayDialog({ conversation, onClose }: Props) {
  const t = useSay();
  const ways = useWays(conversation.conversationId);
  const items = ways.data?.items;
  return (
    <Dialog title={t(words.wayTitle)} width={520} onClose={onClose}>
      <div className={styles['body']}>
        <p className={styles['hint']}>{t(words.wayHint)}</p>
        {ways.isError ? (
          <PageError error={ways.error} onRetry={ways.refetch} />
        ) : items === undefined ? (
          <PageLoading rows={3} />
        ) : (
          <Choosing conversation={conversation} ways={items} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

function Choosing({ conversation, ways, onClose }: Props & { ways: readonly Way[] }) {
  const t = useSay();
  const whyId = useId();
  const others = ways.filter(({ isCurrent }) => !isCurrent);
  const [key, setKey] = useState(() => firstOf(others)?.key ?? null);
  const [chosenWhy, setWhy] = useState<WayReason | null>(null);
  const { go, isBusy } = useGo(conversation, ways, onClose);
  const way = others.find((one) => one.key === key);
  const why = chosenWhy ?? likelyWhy(ways, way);
  if (others.length === 0) return <p>{t(words.wayNothing)}</p>;
  return (
    <>
      <fieldset className={styles['ways']}>
        <legend className={styles['legend']}>{t(words.wayAnother)}</legend>
        {ways.map((one) => (
          <WayChoice key={one.key} way={one} isChosen={one.key === key} onChoose={() => setKey(one.key)} />
        ))}
      </fieldset>
      <div className={styles['foot']}>
        <label htmlFor={whyId}>{t(words.wayWhy)}</label>
        <Select<WayReason>
          id={whyId}
          className={styles['why'] ?? ''}
          value={why}
          onChange={setWhy}
          options={wayReasons.map((value) => ({ value, label: t(wayReasonWords[value]) }))}
        />
        <Button type="primary" disabled={!way} loading={isBusy} onClick={() => way && go(way, why)}>
          {t(words.wayGo)}
        </Button>
      </div>
    </>
  );
}

/** The one that is offered first: where it came from or what the customer prefers, of those that take something. */
function firstOf(ways: readonly Way[]): Way | undefined {
  const usable = ways.filter(({ standing }) => isReachable(standing));
  return usable.find(({ isPreferred }) => isPreferred) ?? usable[0];
}

function likelyWhy(ways: readonly Way[], way: Way | undefined): WayReason {
  const current = ways.find(({ isCurrent }) => isCurrent);
  if (way?.wasBefore) return 'back';
  if (current?.standing === 'off') return 'channel-down';
  if (current && current.standing !== 'open') return 'window-closed';
  return way?.isPreferred ? 'better-there' : 'no-answer';
}

/** Takes a way and offers the way back. */
function useGo({ conversationId }: Conversation, ways: readonly Way[], onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const take = useTakeWay();
  const params = { conversationId };
  const before = ways.find(({ isCurrent }) => isCurrent);
  const back = (key: string) => {
    const body = { key, from: null, why: 'back' } as const;
    take.mutate({ params, body }, { onError: toast.refuse });
  };
  const go = (way: Way, why: WayReason) => {
    const body = { key: way.key, from: before?.key ?? null, why };
    take.mutate(
      { params, body },
      {
        onError: toast.refuse,
        onSuccess: () => {
          onDone();
          const said = t(words.wayNowBy, { channel: channelSaid(t, way.channel) });
          if (!before) toast.say(said);
          else toast.sayUndo(said, () => back(before.key), `way ${conversationId}`);
        },
      },
    );
  };
  return { go, isBusy: take.isPending };
}
