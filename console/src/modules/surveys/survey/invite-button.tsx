import type { Conversation } from '@zhiyin/domain/inbox';
import { inviteToSurvey, listSurveys, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { Button, Dropdown } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSurveys } from './data.ts';

/** Invites the customer of a conversation to one of the surveys that run; nothing while none does. */
export function InviteButton({ conversation: { conversationId } }: { conversation: Conversation }) {
  const t = useSay();
  const toast = useToast();
  const invite = useAct(inviteToSurvey, [listSurveys]);
  const running = (useSurveys().data?.items ?? []).filter(({ state }) => state === 'running');
  if (running.length === 0) return null;
  const ask = (surveyId: string) =>
    invite
      .mutateAsync({ params: { surveyId }, body: { conversationId } })
      .then(() => toast.say(t(words.invitedNow)), toast.refuse);
  const items = running.map(({ surveyId, plan }) => ({
    key: surveyId,
    label: plan.name,
    onClick: () => void ask(surveyId),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" icon={<Icon name="send" />} loading={invite.isPending}>
        {t(words.invite)}
      </Button>
    </Dropdown>
  );
}
