import { words } from '@zhiyin/domain/console';
import { Checkbox } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionInputProps } from './question-input-props.ts';

/** A yes that somebody gives; never ticked beforehand. */
export function ConsentInput({ answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  return (
    <Checkbox
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      checked={answer === true}
      onChange={(event) => onChange(event.target.checked)}
    >
      {t(words.consentYes)}
    </Checkbox>
  );
}
