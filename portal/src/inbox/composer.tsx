import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isSendKey } from '../../../widget/src/frame/send-key.ts';
import { acceptOf, roomLeft } from '../../../widget/src/text/limits.ts';
import { storable } from '../../../widget/src/text/storable.ts';
import { useSay } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import { inboxWords } from '../words.ts';
import type { Correspondence } from './correspondence.ts';
import { TrayLine } from './tray-line.tsx';

const tallestPixels = 160;

/** Does something in place of what the browser would do. */
const instead = (act: () => void) => (event: Event) => {
  event.preventDefault();
  act();
};

/** Where the customer writes. What is not sent yet is kept over a reload. */
export function Composer({ correspondence }: { correspondence: Correspondence }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, left, canSend, write, send } = useWriting(correspondence);
  const { notice, attach } = useAttaching(correspondence);
  useGrowing(field, typed);
  const sendAndStay = instead(() => {
    send();
    field.current?.focus();
  });

  return (
    <form
      class="composer"
      onSubmit={sendAndStay}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => instead(() => attach(event.dataTransfer?.files))(event)}
    >
      <TrayLine correspondence={correspondence} />
      {correspondence.limits?.files !== null && (
        <AttachButton accept={acceptOf(correspondence.limits)} onFiles={attach} />
      )}
      <textarea
        ref={field}
        rows={1}
        value={typed}
        placeholder={say(inboxWords.writeHere)}
        aria-label={say(inboxWords.writeHere)}
        aria-describedby="keys left"
        aria-invalid={left !== null && left < 0}
        onInput={(event) => write(event.currentTarget.value)}
        onPaste={(event) => {
          const files = event.clipboardData?.files;
          if (files?.length) instead(() => attach(files))(event);
        }}
        onKeyDown={(event) => {
          if (isSendKey(event)) sendAndStay(event);
        }}
      />
      <button type="submit" class="send" disabled={!canSend} aria-label={say(inboxWords.send)}>
        <Icon name="send" />
      </button>
      <Hints left={left} notice={notice} />
    </form>
  );
}

/** Takes files up, and says so when there are too many. */
function useAttaching(correspondence: Correspondence) {
  const say = useSay();
  const [notice, setNotice] = useState('');
  const attach = (files: Iterable<File> | null | undefined): void => {
    const dropped = correspondence.uploads.add([...(files ?? [])]);
    setNotice(
      dropped > 0 ? say(inboxWords.tooManyFiles, { max: correspondence.limits?.files?.countMax ?? 0 }) : '',
    );
  };
  return { notice, attach };
}

/** Which keys do what, and how much room is left. */
function Hints({ left, notice }: { left: number | null; notice: string }) {
  const say = useSay();
  const isOver = left !== null && left < 0;
  return (
    <>
      <span id="keys" class="said">
        {say(inboxWords.keys)}
      </span>
      <span id="left" role="status" class={isOver ? 'left over' : 'left'}>
        {left === null
          ? notice
          : say(isOver ? inboxWords.charactersOver : inboxWords.charactersLeft, { count: Math.abs(left) })}
      </span>
    </>
  );
}

interface AttachProps {
  readonly accept: string;
  readonly onFiles: (files: Iterable<File> | null) => void;
}

function AttachButton({ accept, onFiles }: AttachProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="quiet square"
        aria-label={say(inboxWords.attach)}
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple
        hidden
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** What is typed, whether it may go, and what happens to it. */
function useWriting(correspondence: Correspondence) {
  const [typed, setTyped] = useState(correspondence.draft());
  const left = roomLeft(typed, correspondence.limits);
  const { uploads } = correspondence;
  const hasFiles = uploads.items.value.some(({ file }) => file !== null);
  const hasWords = storable(typed) !== '';
  const canSend = (left === null || left >= 0) && (hasWords || hasFiles) && !uploads.isBusy();
  const write = (text: string): void => {
    setTyped(text);
    correspondence.keepDraft(text);
  };
  const send = (): void => {
    if (canSend && correspondence.send(typed)) write('');
  };
  return { typed, left, canSend, write, send };
}

/** As tall as what is written, up to a point. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, typed: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, tallestPixels)}px`;
  }, [typed]);
}
