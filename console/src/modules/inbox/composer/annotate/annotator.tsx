import { words as consoleWords } from '@zhiyin/domain/console';
import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import { Button, Input } from 'antd';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './annotate.module.css';
import { openPicture, pictureFile } from './picture-file.ts';
import { tools } from './pure/marks.ts';
import { Stage } from './stage.tsx';
import { ToolBar } from './tool-bar.tsx';
import { type Marking, useMarks } from './use-marks.ts';

interface Props {
  /** The picture: where it is, and how it is called. */
  readonly url: string;
  readonly name: string;
  readonly onMarked: (file: File) => void;
  readonly onClose: () => void;
}

type Opened = { readonly picture: ImageBitmap; readonly type: string };

/** Marks up a picture: arrows, boxes, lines, numbers and words on it, and what nobody should see pixelated. */
export function Annotator({ url, name, onMarked, onClose }: Props) {
  const t = useSay();
  const opened = useOpened(url);
  const confirm = useConfirm();
  const drawn = useRef<Drawn>(null);
  const close = async () => {
    const question = {
      title: t(words.dropMarksTitle),
      sentence: t(words.dropMarks),
      verb: t(words.dropMarksVerb),
      isDestructive: true,
    };
    if (!drawn.current?.hasMarks || (await confirm(question))) onClose();
  };
  return (
    <Dialog title={t(words.annotate)} width={1040} onClose={() => void close()}>
      {opened === 'opening' && <PageLoading rows={6} />}
      {opened === 'lost' && <p role="alert">{t(words.pictureLost)}</p>}
      {typeof opened === 'object' && (
        <Desk
          {...opened}
          ref={drawn}
          name={name}
          onMarked={(file) => {
            onMarked(file);
            onClose();
          }}
          onClose={() => void close()}
        />
      )}
    </Dialog>
  );
}

function useOpened(url: string): Opened | 'opening' | 'lost' {
  const [opened, setOpened] = useState<Opened | 'opening' | 'lost'>('opening');
  // The outside system is the server.
  useEffect(() => {
    let isGone = false;
    openPicture(url).then(
      (one) => (isGone ? one.picture.close() : setOpened(one)),
      () => !isGone && setOpened('lost'),
    );
    return () => {
      isGone = true;
    };
  }, [url]);
  return opened;
}

/** What would be lost by closing. */
interface Drawn {
  readonly hasMarks: boolean;
}

interface DeskProps extends Opened, Omit<Props, 'url'> {
  readonly ref: Ref<Drawn>;
}

function Desk({ picture, type, name, onMarked, onClose, ref }: DeskProps) {
  const t = useSay();
  const marking = useMarks(picture);
  const hasMarks = marking.marks.length > 0;
  useImperativeHandle(ref, () => ({ hasMarks }), [hasMarks]);
  const [problem, setProblem] = useState<Text | null>(null);
  const save = async () => {
    const file = await pictureFile(picture, marking.marks, { name, type });
    if (!file) {
      setProblem(words.pictureTooLarge);
      return;
    }
    onMarked(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its parts are told
    <div className={styles['desk']} onKeyDown={(event) => hear(event, marking)}>
      <ToolBar marking={marking} />
      <Stage picture={picture} marking={marking} />
      {marking.picked?.tool === 'text' && (
        <Input
          key={marking.picked.id}
          autoFocus
          aria-label={t(words.textOfMark)}
          placeholder={t(words.textOfMark)}
          maxLength={60}
          value={marking.picked.text}
          onChange={(event) => marking.write(event.target.value)}
        />
      )}
      <p className={styles['hint']}>{t(words.keysHint)}</p>
      {problem && <p role="alert">{t(problem)}</p>}
      <div className={styles['verbs']}>
        <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
        <Button type="primary" disabled={!hasMarks} onClick={() => void save()}>
          {t(words.usePicture)}
        </Button>
      </div>
    </div>
  );
}

/** Undo and redo as everywhere, and the tools by their number; a field that is typed in keeps its own. */
function hear(event: KeyboardEvent, marking: Marking): void {
  if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return;
  const tool = tools[Number(event.key) - 1];
  const isHeld = event.metaKey || event.ctrlKey;
  const key = event.key.toLowerCase();
  if (isHeld && key === 'z') (event.shiftKey ? marking.redo : marking.undo)();
  else if (isHeld && key === 'y') marking.redo();
  else if (tool && !isHeld && !event.altKey) marking.setTool(tool);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
