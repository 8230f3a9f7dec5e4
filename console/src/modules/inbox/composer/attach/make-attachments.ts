import { checkDraft, type DraftLimits, problemWord } from '@zhiyin/domain/channels';
import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { callScope } from '#lib/call/call-scope.ts';
import { upload } from '#lib/call/upload.ts';
import { Attachments } from './attachments.ts';

/** The files of a draft, uploaded to our own server when what carries them takes them. */
export function makeAttachments(limits: DraftLimits): Attachments {
  return new Attachments({
    makeId: () => crypto.randomUUID(),
    refuse: (file) => refusalOf(file, limits),
    upload: (file, id, signal, onProgress) =>
      upload({ file, name: nameOf(file), idempotencyKey: id, signal, onProgress }),
  });
}

function refusalOf({ name, type: mediaType, size: sizeBytes }: File, limits: DraftLimits): string | null {
  if (sizeBytes === 0) return say(words.fileEmpty, callScope.locale);
  const [problem] = checkDraft(limits, { text: '', files: [{ name, mediaType, sizeBytes }] });
  if (!problem) return null;
  const { word, values } = problemWord(problem);
  return say(word, callScope.locale, values);
}

/** Pasted pictures are all called image.png: the moment tells them apart. */
function nameOf({ name, lastModified }: File): string {
  if (name !== 'image.png') return name || 'file';
  const moment = new Date(lastModified).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `image-${moment}.png`;
}
