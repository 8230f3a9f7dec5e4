import { words } from '@zhiyin/domain/console';
import { RatingSettings } from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { SettingsEditorProps } from './builder-props.ts';

const scaleWords = {
  stars: words.scaleStars,
  faces: words.scaleFaces,
  'zero-to-ten': words.scaleZeroToTen,
  agreement: words.scaleAgreement,
} as const;
const scales = ['stars', 'faces', 'zero-to-ten', 'agreement'] as const;

/** The scale of a rating. */
export function RatingSettingsEditor({ settings, onChange }: SettingsEditorProps) {
  const t = useSay();
  const scale = RatingSettings.safeParse(settings).data?.scale ?? 'stars';
  return (
    <Segmented
      aria-label={t(words.scale)}
      value={scale}
      onChange={(next) => onChange({ ...settings, scale: next })}
      options={scales.map((value) => ({ value, label: t(scaleWords[value]) }))}
    />
  );
}
