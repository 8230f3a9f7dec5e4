import { filesMax, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { fileBytesMax } from '@zhiyin/domain/platform';
import { callScope } from '#lib/call/call-scope.ts';
import { upload } from '#lib/call/upload.ts';
import { sizeText } from '../../files/file-size.ts';
import { Attachments } from './attachments.ts';

/** The files of a draft, uploaded to our own server. */
export function makeAttachments(): Attachments {
  return new Attachments({
    makeId: () => crypto.randomUUID(),
    refuse: ({ size }) => {
      if (size === 0) return say(words.fileEmpty, callScope.locale);
      if (size <= fileBytesMax.member) return null;
      return say(words.fileTooLarge, callScope.locale, { max: sizeText(fileBytesMax.member) });
    },
    upload: (file, id, signal, onProgress) =>
      upload({ file, name: nameOf(file), idempotencyKey: id, signal, onProgress }),
  });
}

/** As many of them as one message takes beside what it has already. */
export function fitting(files: readonly File[], hasCount: number): readonly File[] {
  return files.slice(0, Math.max(0, filesMax - hasCount));
}

/** Pasted pictures are all called image.png: the moment tells them apart. */
function nameOf({ name, lastModified }: File): string {
  if (name !== 'image.png') return name || 'file';
  const moment = new Date(lastModified).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `image-${moment}.png`;
}
