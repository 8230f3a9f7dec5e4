import { useRef } from 'preact/hooks';
import { acceptOf } from '../../../text/limits.ts';
import { fileWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { Icon } from '../icon.tsx';

/** Opens the system's dialog to choose files. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { chat } = useSetting();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={acceptOf(chat.limits)}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // Else the same file could not be chosen again.
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="plain"
        aria-label={say(fileWords.attach)}
        onClick={() => input.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  );
}
