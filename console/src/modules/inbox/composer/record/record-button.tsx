import { checkDraft, type DraftLimits } from '@zhiyin/domain/channels';
import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';

const RecorderDialog = later(async () => (await import('./recorder-dialog.tsx')).RecorderDialog);
const aClip = [{ name: 'voice.m4a', mediaType: 'audio/mp4', sizeBytes: 1 }];

interface Props {
  readonly limits: DraftLimits;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the recorder, where what carries the message takes sound. */
export function RecordButton({ limits, onFiles }: Props) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  if (checkDraft(limits, { text: '', files: aClip }).length > 0) return null;
  return (
    <>
      <IconButton icon="microphone" label={t(words.record)} onClick={() => setOpen(true)} />
      {isOpen && <RecorderDialog onClip={(file) => onFiles([file])} onClose={() => setOpen(false)} />}
    </>
  );
}
