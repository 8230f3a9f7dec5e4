import { useEffect, useMemo } from 'preact/hooks';
import type { Attachment } from '../../../chat/files/tray.ts';
import { sayBytes } from '../../../text/file-size.ts';
import { fileWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { Icon } from '../icon.tsx';

/** The files that go with the next message, and how each stands. */
export function TrayList() {
  const { chat } = useSetting();
  const say = useSay();
  const items = chat.uploads.items.value;
  if (items.length === 0) return null;
  return (
    <ul class="tray" aria-label={say(fileWords.tray)}>
      {items.map((item) => (
        <TrayItem key={item.key} item={item} />
      ))}
    </ul>
  );
}

function TrayItem({ item }: { item: Attachment }) {
  const { chat, locale } = useSetting();
  const say = useSay();
  const { key, name, sizeBytes, standing } = item;
  const isTrouble = standing === 'refused' || standing === 'lost' || standing === 'stuck';
  const canRetry = standing === 'stuck';
  return (
    <li class={`tray-item ${standing}`}>
      <Preview item={item} />
      <span class="tray-words">
        <span class="tray-name">{name}</span>
        <span
          class={isTrouble ? 'tray-standing wrong' : 'tray-standing'}
          role={isTrouble ? 'alert' : undefined}
        >
          {sayStanding(item, say)}
          {standing === 'ready' && ` · ${sayBytes(sizeBytes, locale)}`}
        </span>
        {standing === 'uploading' && <progress class="share" max={1} value={item.share} aria-label={name} />}
      </span>
      {canRetry && (
        <button
          type="button"
          class="plain"
          aria-label={say(fileWords.retry, { name })}
          onClick={() => chat.uploads.retry(key)}
        >
          <Icon name="again" />
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label={say(fileWords.remove, { name })}
        onClick={() => chat.uploads.remove(key)}
      >
        <Icon name="x" />
      </button>
    </li>
  );
}

function sayStanding({ standing, share, refusal }: Attachment, say: ReturnType<typeof useSay>): string {
  if (standing === 'refused') return refusal ?? '';
  return say(fileWords[standing], { share: Math.round(share * 100) });
}

/** A picture as it will be seen; a sheet of paper for all else. */
function Preview({ item: { bytes, file } }: { item: Attachment }) {
  const { chat } = useSetting();
  const isPicture = bytes?.type.startsWith('image/') === true;
  const own = useMemo(() => (bytes && isPicture ? URL.createObjectURL(bytes) : null), [bytes, isPicture]);
  useEffect(() => () => URL.revokeObjectURL(own ?? ''), [own]);
  const address = own ?? (file?.thumbnailUrl ? chat.addressOf(file.thumbnailUrl) : null);
  if (address === null) return <Icon name="file" />;
  return <img src={address} alt="" />;
}
