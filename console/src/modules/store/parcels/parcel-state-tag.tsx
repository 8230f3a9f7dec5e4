import { type ParcelState, parcelStateWords } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';

const tones: Readonly<Record<ParcelState, Tone>> = {
  awaited: 'amber',
  collected: 'azure',
  moving: 'azure',
  delivering: 'azure',
  waiting: 'amber',
  customs: 'amber',
  forwarded: 'azure',
  trouble: 'seal',
  refused: 'seal',
  returning: 'seal',
  returned: 'ash',
  signed: 'jade',
};

/** How far a parcel is. */
export function ParcelStateTag({ state }: { state: ParcelState }) {
  const t = useSay();
  return <StatusTag tone={tones[state]}>{t(parcelStateWords[state])}</StatusTag>;
}
