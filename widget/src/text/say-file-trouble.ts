import type { Locale } from '@zhiyin/domain/kit';
import { say } from '../say.ts';
import type { FileTrouble } from './limits.ts';
import { fileTroubleWords } from './words.ts';

/** Why a file cannot go along, with the size that may. */
export function sayFileTrouble(trouble: FileTrouble, locale: Locale): string {
  const max = 'bytesMax' in trouble ? Math.floor(trouble.bytesMax / 1024 / 1024) : 0;
  return say(fileTroubleWords[trouble.kind], locale, { max });
}
