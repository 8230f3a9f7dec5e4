import {
  listWebhookDeliveries,
  replayWebhookDelivery,
  type WebhookDelivery,
  webhookPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useFactSaid } from '../audit/use-fact-said.ts';
import styles from '../settings.module.css';

const tones = { waiting: 'azure', delivered: 'jade', failed: 'seal' } as const;

/** The columns of what was sent. */
export function useDeliveryColumns(webhookId: string): Column<WebhookDelivery>[] {
  const t = useSay();
  const { what } = useFactSaid();
  return [
    {
      key: 'event',
      title: t(words.event),
      isTitle: true,
      cell: ({ kind }) => <span title={kind}>{what(kind)}</span>,
    },
    positionColumn(t),
    {
      key: 'state',
      title: t(words.state),
      width: '100px',
      cell: ({ state }) => <StatusTag tone={tones[state]}>{t(words[state])}</StatusTag>,
    },
    {
      key: 'tries',
      title: t(words.tries),
      width: '70px',
      align: 'end',
      isWide: true,
      cell: ({ tries }) => tries,
    },
    answerColumn(t),
    {
      key: 'at',
      title: t(words.at),
      width: '110px',
      isWide: true,
      cell: ({ createdAt }) => <TimeAgo moment={createdAt} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '90px',
      align: 'end',
      cell: ({ deliveryId, state }) =>
        state !== 'waiting' && <SendAgain webhookId={webhookId} deliveryId={deliveryId} />,
    },
  ];
}

function positionColumn(t: Say): Column<WebhookDelivery> {
  return {
    key: 'position',
    title: t(words.position),
    width: '80px',
    align: 'end',
    isWide: true,
    cell: ({ position }) => position,
  };
}

function answerColumn(t: Say): Column<WebhookDelivery> {
  return {
    key: 'answer',
    title: t(words.answer),
    width: '30%',
    isWide: true,
    cell: ({ statusCode, failure }) => (
      <span className={failure ? styles['problem'] : undefined}>{failure ?? statusCode}</span>
    ),
  };
}

function SendAgain({ webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  const t = useSay();
  const toast = useToast();
  const replay = useAct(replayWebhookDelivery, [listWebhookDeliveries]);
  const send = () =>
    replay.mutate(
      { params: { webhookId, deliveryId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.queuedOne)) },
    );
  return (
    <Button size="small" loading={replay.isPending} onClick={send}>
      {t(words.sendAgain)}
    </Button>
  );
}
