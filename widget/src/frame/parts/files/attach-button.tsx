import { useRef } from 'preact/hooks';
import { fileWords } from '../../../words.ts';
import { useSay } from '../../chat-context.ts';
import { Icon } from '../icon.tsx';

/** What the system's own dialog offers first; the server decides what it takes. */
const kinds = 'image/*,audio/*,video/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.txt,.csv,.zip';

/** Opens the system's dialog to choose files. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={kinds}
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
