import type { Session } from '../adapter.ts';
import { keptMails } from './read/kept-mails.ts';
import type { ReadFile } from './read/read-mail.ts';
import { Unreadable } from './read/reader.ts';

/** What browsers draw and cannot be made to run anything. */
const drawn = /^image\/(?:png|jpeg|gif|webp)$/;
const allBytesMax = 10 * 1024 * 1024;

/**
 * A mail's HTML with the pictures that it brought itself, as `data:`; what is no picture, or too much, stays out, and so
 * do all of them when the mail cannot be read now.
 */
export async function withPictures(
  session: Pick<Session, 'accountId' | 'kept'>,
  html: string,
  rawFileId: string,
): Promise<string> {
  if (!html.includes('cid:')) return html;
  const files = await filesOf(session, rawFileId);
  let left = allBytesMax;
  const addresses = new Map<string, string>();
  for (const { contentId, mediaType, bytes } of files) {
    if (contentId === null || !drawn.test(mediaType) || bytes.length > left) continue;
    left -= bytes.length;
    const data = Buffer.from(bytes).toString('base64');
    addresses.set(contentId.replace(/^<|>$/g, ''), `data:${mediaType};base64,${data}`);
  }
  return html.replace(/src="cid:([^"]{1,500})"/g, (_, id: string) => {
    const address = addresses.get(id.replaceAll('&amp;', '&'));
    return address === undefined ? '' : `src="${address}"`;
  });
}

async function filesOf(
  session: Pick<Session, 'accountId' | 'kept'>,
  rawFileId: string,
): Promise<readonly ReadFile[]> {
  try {
    return (await keptMails.read(session, rawFileId)).files;
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
