import type { Attachment } from '../../../widget/src/chat/files/tray.ts';
import { useSay } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import { inboxWords } from '../words.ts';
import type { Correspondence } from './correspondence.ts';

/** The files that will go with the next message, and how each stands. */
export function TrayLine({ correspondence }: { correspondence: Correspondence }) {
  const say = useSay();
  const { uploads } = correspondence;
  if (uploads.items.value.length === 0) return null;
  return (
    <ul class="tray">
      {uploads.items.value.map((item) => (
        <li key={item.key} class={item.standing}>
          <Icon name="file" />
          <span class="tray-name">
            <bdi>{item.name}</bdi>
            <Standing item={item} />
          </span>
          {item.standing === 'stuck' && (
            <button type="button" class="quiet" onClick={() => uploads.retry(item.key)}>
              {say(inboxWords.tryAgain)}
            </button>
          )}
          <button
            type="button"
            class="quiet square"
            aria-label={say(inboxWords.removeFile, { name: item.name })}
            onClick={() => uploads.remove(item.key)}
          >
            <Icon name="remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standing({ item: { standing, share, refusal } }: { item: Attachment }) {
  const say = useSay();
  if (standing === 'ready') return null;
  if (standing === 'uploading') {
    return <small>{say(inboxWords.uploading, { percent: Math.round(share * 100) })}</small>;
  }
  if (standing === 'refused') return <small class="bad">{refusal}</small>;
  if (standing === 'lost') return <small class="bad">{say(inboxWords.uploadLost)}</small>;
  return <small>{say(inboxWords.uploadWaits)}</small>;
}
