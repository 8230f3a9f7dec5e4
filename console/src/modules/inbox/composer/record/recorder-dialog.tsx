import { words as consoleWords } from '@zhiyin/domain/console';
import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import { Button, Segmented, Switch } from 'antd';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { type ClipKind, clipSecondsMax, clockText } from './clip-format.ts';
import styles from './record.module.css';
import { useRecorder } from './use-recorder.ts';

interface Props {
  readonly onClip: (file: File) => void;
  readonly onClose: () => void;
}

/** Records a voice or a screen, lets it be played, and adds it to what is written. */
export function RecorderDialog({ onClip, onClose }: Props) {
  const t = useSay();
  const [kind, setKind] = useState<ClipKind>('voice');
  const confirm = useConfirm();
  const recorded = useRef<Recorded>(null);
  /** Does something that loses a clip, once that is wanted. */
  const leave = async (act: () => void) => {
    const question = {
      title: t(words.dropClipTitle),
      sentence: t(words.dropClip),
      verb: t(words.dropClipVerb),
      isDestructive: true,
    };
    if (!recorded.current?.hasClip || (await confirm(question))) act();
  };
  return (
    <Dialog title={t(words.record)} width={420} onClose={() => void leave(onClose)}>
      {/* Another kind is another recording. */}
      <Recorder
        key={kind}
        ref={recorded}
        kind={kind}
        onKind={(next) => void leave(() => setKind(next))}
        onClip={(file) => {
          onClip(file);
          onClose();
        }}
        onClose={() => void leave(onClose)}
      />
    </Dialog>
  );
}

/** What would be lost by closing. */
interface Recorded {
  readonly hasClip: boolean;
}

interface RecorderProps extends Props {
  readonly ref: Ref<Recorded>;
  readonly kind: ClipKind;
  readonly onKind: (kind: ClipKind) => void;
}

function Recorder({ kind, onKind, onClip, onClose, ref }: RecorderProps) {
  const t = useSay();
  const recorder = useRecorder(kind);
  const { standing, seconds } = recorder;
  const [hasMicrophone, setMicrophone] = useState(true);
  const isOn = standing.at === 'recording' || standing.at === 'asking';
  const hasClip = standing.at === 'recording' || (standing.at === 'done' && standing.file.size > 0);
  useImperativeHandle(ref, () => ({ hasClip }), [hasClip]);
  return (
    <div className={styles['recorder']}>
      <Segmented<ClipKind>
        aria-label={t(words.recordWhat)}
        value={kind}
        disabled={isOn}
        onChange={onKind}
        options={[
          { value: 'voice', label: t(words.voice) },
          { value: 'screen', label: t(words.screen) },
        ]}
      />
      {standing.at === 'ready' && (
        <p className={styles['hint']}>{t(kind === 'voice' ? words.voiceHint : words.screenHint)}</p>
      )}
      {kind === 'screen' && standing.at === 'ready' && (
        <span className={styles['toggle']}>
          <Switch
            size="small"
            aria-label={t(words.withMicrophone)}
            checked={hasMicrophone}
            onChange={setMicrophone}
          />
          {t(words.withMicrophone)}
        </span>
      )}
      {standing.at === 'asking' && <p role="status">{t(words.starting)}</p>}
      {standing.at === 'ready' && standing.problem && (
        <p role="alert" className={styles['problem']}>
          {t(standing.problem)}
        </p>
      )}
      {standing.at === 'recording' && <Meter kind={kind} seconds={seconds} level={recorder.level} />}
      {standing.at === 'done' && <Done kind={kind} {...standing} />}
      <Verbs recorder={recorder} hasMicrophone={hasMicrophone} onClip={onClip} onClose={onClose} />
    </div>
  );
}

function Meter({ kind, seconds, level }: { kind: ClipKind; seconds: number; level: number }) {
  const t = useSay();
  const time = clockText(seconds);
  return (
    <div className={styles['meter']}>
      <span className={styles['time']}>
        {t(words.elapsed, { time, max: clockText(clipSecondsMax[kind]) })}
      </span>
      <meter aria-label={t(words.level)} min={0} max={1} value={level} className={styles['level']} />
    </div>
  );
}

function Done({ kind, file, url, seconds }: { kind: ClipKind; file: File; url: string; seconds: number }) {
  const t = useSay();
  if (file.size === 0) return <p role="alert">{t(words.nothingHeard)}</p>;
  const Player = kind === 'voice' ? 'audio' : 'video';
  return (
    <>
      {seconds >= clipSecondsMax[kind] && <p role="status">{t(words.lengthReached)}</p>}
      <Player controls src={url} aria-label={file.name} className={styles['player']} />
    </>
  );
}

interface VerbsProps extends Props {
  readonly recorder: ReturnType<typeof useRecorder>;
  readonly hasMicrophone: boolean;
}

function Verbs({ recorder, hasMicrophone, onClip, onClose }: VerbsProps) {
  const t = useSay();
  const { standing } = recorder;
  return (
    <div className={styles['verbs']}>
      <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
      {standing.at === 'done' && <Button onClick={recorder.reset}>{t(words.recordAgain)}</Button>}
      {standing.at === 'done' && standing.file.size > 0 && (
        <Button type="primary" autoFocus onClick={() => onClip(standing.file)}>
          {t(words.useClip)}
        </Button>
      )}
      {standing.at === 'recording' && (
        <Button type="primary" autoFocus onClick={recorder.stop}>
          {t(words.stopRecording)}
        </Button>
      )}
      {(standing.at === 'ready' || standing.at === 'asking') && (
        <Button
          type="primary"
          data-first
          loading={standing.at === 'asking'}
          onClick={() => void recorder.start(hasMicrophone)}
        >
          {t(words.startRecording)}
        </Button>
      )}
    </div>
  );
}
