import { useNavigate } from '@tanstack/react-router';
import { parseForm } from '@zhiyin/domain/kit';
import { type FormWork, formPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useArchive, useDropDraft, usePublish, useRestore } from '../data.ts';
import styles from '../forms.module.css';
import type { Building } from './use-building.ts';

interface Props {
  readonly work: FormWork;
  readonly building: Building;
}

/** What can be done with a form as a whole. */
export function BuildActs({ work, building }: Props) {
  const t = useSay();
  const toast = useToast();
  const archive = useArchive();
  const restore = useRestore();
  const { formId, archivedAt, publishedVersion } = work;
  const params = { formId };
  const bringBack = () =>
    restore.mutateAsync({ params }).then(() => toast.say(t(words.restored)), toast.refuse);
  const putAway = async () => {
    await building.flush();
    await archive
      .mutateAsync({ params })
      .then(() => toast.sayUndo(t(words.archivedSay), bringBack), toast.refuse);
  };
  if (archivedAt !== null) {
    return (
      <Button loading={restore.isPending} onClick={bringBack}>
        {t(words.restore)}
      </Button>
    );
  }
  return (
    <span className={styles['acts']}>
      {building.standing !== 'untouched' && <DropDraft formId={formId} />}
      {publishedVersion > 0 && (
        <ConfirmAct
          question={{ title: t(words.archive), sentence: t(words.archiveSay), verb: t(words.archive) }}
          onConfirm={putAway}
        >
          {t(words.archive)}
        </ConfirmAct>
      )}
      <Publish work={work} building={building} />
    </span>
  );
}

function DropDraft({ formId }: { formId: string }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const drop = useDropDraft();
  const act = async () => {
    try {
      await navigate({ to: '/settings/forms' });
      await drop.mutateAsync({ params: { formId } });
      toast.say(t(words.dropped));
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <ConfirmAct
      question={{
        title: t(words.dropDraft),
        sentence: t(words.dropDraftSay),
        verb: t(words.dropDraft),
        isDestructive: true,
      }}
      onConfirm={act}
    >
      {t(words.dropDraft)}
    </ConfirmAct>
  );
}

function Publish({ work: { formId, publishedVersion }, building }: Props) {
  const t = useSay();
  const toast = useToast();
  const publish = usePublish();
  const parsed = parseForm(building.value);
  const act = async () => {
    if (!parsed.ok) {
      toast.say(t(words.cannotPublish, { count: parsed.problems.length }));
      return;
    }
    if (!(await building.flush())) return;
    const { formId: _id, version: _version, ...definition } = building.value;
    try {
      const body = { after: publishedVersion, definition };
      const { version } = await publish.mutateAsync({ params: { formId }, body });
      toast.say(t(words.publishedSay, { version }));
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <Button
      type="primary"
      aria-disabled={!parsed.ok}
      disabled={building.standing === 'untouched'}
      loading={publish.isPending}
      onClick={act}
    >
      {t(words.publish)}
    </Button>
  );
}
