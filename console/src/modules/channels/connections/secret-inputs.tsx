import { accountPageWords as words } from '@zhiyin/domain/channels';
import { Button, Input } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionInputProps } from '#ui/form-preview/question-input-props.ts';
import { type QuestionInputs, standardInputs } from '#ui/form-preview/question-inputs.ts';
import styles from './connections.module.css';

const secretLength = 40;
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A secret as a browser makes one: 40 of 56 signs, some 230 bits. */
function newSecret(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(secretLength));
  return [...numbers].map((number) => signs[number % signs.length]).join('');
}

function SecretInput({
  answer,
  onChange,
  labelId,
  describedBy,
  isKept,
}: QuestionInputProps & { isKept: boolean }) {
  const t = useSay();
  return (
    <Input.Password
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      autoComplete="off"
      maxLength={200}
      {...(isKept && { placeholder: t(words.secretKept) })}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function MadeInput(props: QuestionInputProps & { isKept: boolean }) {
  const t = useSay();
  return (
    <div className={styles['secret']}>
      <SecretInput {...props} />
      <Button onClick={() => props.onChange(newSecret())}>{t(words.makeSecret)}</Button>
    </div>
  );
}

/** Inputs of set-up forms: secrets are covered, one that is kept is not shown, and one that is ours can be made. */
export const setUpInputs: QuestionInputs = {
  ...standardInputs,
  secret: (props) => <SecretInput {...props} isKept={false} />,
  'secret-kept': (props) => <SecretInput {...props} isKept />,
  'secret-made': (props) => <MadeInput {...props} isKept={false} />,
  'secret-made-kept': (props) => <MadeInput {...props} isKept />,
};
