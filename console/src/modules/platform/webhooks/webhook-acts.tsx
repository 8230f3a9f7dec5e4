import { useNavigate } from '@tanstack/react-router';
import {
  changeWebhook,
  listWebhookDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  rotateWebhookSecret,
  type Webhook,
  webhookPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { EditWebhookDialog } from './edit-webhook-dialog.tsx';
import { WebhookSecret } from './webhook-secret.tsx';

/** Everything that can be done with a webhook. */
export function WebhookActs({ webhook }: { webhook: Webhook }) {
  const t = useSay();
  const toast = useToast();
  const [isEditing, setEditing] = useState(false);
  const change = useAct(changeWebhook, [listWebhooks, listWebhookDeliveries]);
  const { webhookId, isActive } = webhook;
  const flip = () =>
    change.mutate({ params: { webhookId }, body: { isActive: !isActive } }, { onError: toast.refuse });
  return (
    <>
      <Remove webhook={webhook} />
      <Button loading={change.isPending} onClick={flip}>
        {t(isActive ? words.switchOff : words.switchOn)}
      </Button>
      <Rotate webhookId={webhookId} />
      <Button onClick={() => setEditing(true)}>{t(words.edit)}</Button>
      <Ping webhookId={webhookId} />
      {isEditing && <EditWebhookDialog webhook={webhook} onClose={() => setEditing(false)} />}
    </>
  );
}

function Ping({ webhookId }: { webhookId: string }) {
  const t = useSay();
  const toast = useToast();
  const ping = useAct(pingWebhook, [listWebhooks]);
  const send = () =>
    ping.mutate(
      { params: { webhookId } },
      {
        onError: toast.refuse,
        onSuccess: ({ statusCode: code, failure }) =>
          toast.say(
            failure === null && code
              ? t(words.pingWorked, { code })
              : t(words.pingFailed, { failure: failure ?? '' }),
          ),
      },
    );
  return (
    <Button type="primary" loading={ping.isPending} onClick={send}>
      {t(words.ping)}
    </Button>
  );
}

function Rotate({ webhookId }: { webhookId: string }) {
  const t = useSay();
  const toast = useToast();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = useAct(rotateWebhookSecret);
  const onConfirm = () =>
    rotate.mutate(
      { params: { webhookId } },
      { onError: toast.refuse, onSuccess: (answer) => setSecret(answer.secret) },
    );
  return (
    <>
      <ConfirmAct
        loading={rotate.isPending}
        question={{ title: t(words.rotateAsk), sentence: t(words.rotateSay), verb: t(words.rotate) }}
        onConfirm={onConfirm}
      >
        {t(words.rotate)}
      </ConfirmAct>
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(null)} />}
    </>
  );
}

function Remove({ webhook: { webhookId, name } }: { webhook: Webhook }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useAct(removeWebhook, [listWebhooks]);
  const onConfirm = async () => {
    try {
      await remove.mutateAsync({ params: { webhookId } });
    } catch (error) {
      return toast.refuse(error);
    }
    toast.say(t(words.removedOne, { name }));
    await navigate({ to: '/settings/webhooks' });
  };
  return (
    <ConfirmAct
      loading={remove.isPending}
      question={{
        title: t(words.removeAsk, { name }),
        sentence: t(words.removeSay),
        verb: t(words.remove),
        isDestructive: true,
      }}
      onConfirm={onConfirm}
    >
      {t(words.remove)}
    </ConfirmAct>
  );
}
