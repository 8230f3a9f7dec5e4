import { useState } from 'preact/hooks';
import type { StoredFile } from '../../../widget/src/chat/contract.ts';
import { playsAs } from '../../../widget/src/chat/files/plays-as.ts';
import type { Bubble } from '../../../widget/src/chat/timeline.ts';
import { sayBytes } from '../../../widget/src/text/file-size.ts';
import { useSetting } from '../setting.ts';
import { Icon } from '../shell/icon.tsx';
import type { Correspondence } from './correspondence.ts';

interface Props {
  readonly row: Bubble;
  readonly correspondence: Correspondence;
}

/** The files of a message. Their addresses end after an hour, so one that fails is asked for once more. */
export function Files({ row, correspondence }: Props) {
  const renew = (): Promise<unknown> =>
    row.stored ? correspondence.reader.readAgain(row.stored) : Promise.resolve(false);
  if (row.files.length === 0) return null;
  return (
    <ul class="files">
      {row.files.map((file) => (
        <li key={file.fileId}>
          <File file={file} onBroken={renew} />
        </li>
      ))}
    </ul>
  );
}

function File({ file, onBroken }: { file: StoredFile; onBroken: () => Promise<unknown> }) {
  const { locale } = useSetting();
  const [tried, setTried] = useState('');
  const { name, url, thumbnailUrl, sizeBytes, width, height } = file;
  if (thumbnailUrl !== null && tried !== `${thumbnailUrl} again`) {
    return (
      <a href={url} target="_blank" rel="noopener noreferrer" class="picture">
        <img
          src={thumbnailUrl}
          alt={name}
          loading="lazy"
          {...(width !== null && height !== null && { width, height })}
          onError={() => {
            // Once for each address: a picture that cannot be had at all stays a name.
            setTried(tried === thumbnailUrl ? `${thumbnailUrl} again` : thumbnailUrl);
            if (tried !== thumbnailUrl) void onBroken();
          }}
        />
      </a>
    );
  }
  const kind = playsAs(file.mediaType);
  if (kind !== null && tried !== url) {
    const onError = (): void => {
      setTried(url);
      void onBroken();
    };
    const parts = { class: 'clip', controls: true, preload: 'none', src: url, 'aria-label': name } as const;
    return kind === 'audio' ? <audio {...parts} onError={onError} /> : <video {...parts} onError={onError} />;
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" class="file">
      <Icon name="file" />
      <bdi>{name}</bdi>
      <span class="size">{sayBytes(sizeBytes, locale)}</span>
    </a>
  );
}
