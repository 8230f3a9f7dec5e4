import { channelsWords, accountPageWords as words } from '@zhiyin/domain/channels';
import type { Question } from '@zhiyin/domain/kit';
import { Button, Input } from 'antd';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionInputProps } from '#ui/form-preview/question-input-props.ts';
import { type QuestionInputs, standardInputs } from '#ui/form-preview/question-inputs.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import styles from './connections.module.css';

const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A secret as a browser makes one, of 56 signs: 43 of them are some 250 bits. */
function newSecret(length: number): string {
  const numbers = crypto.getRandomValues(new Uint32Array(length));
  return [...numbers].map((number) => signs[number % signs.length]).join('');
}

const Settings = z.object({ lengthMax: z.number().int() });
const usualLength = 43;

/** Some vendors take a shorter one, and some exactly one of 43 signs. */
function lengthFor(question: Question): number {
  return Math.min(usualLength, longestOf(question, usualLength));
}

/** The longest that is taken: tokens of some vendors have thousands of signs. */
function longestOf({ settings }: Question, otherwise: number): number {
  return Settings.safeParse(settings).data?.lengthMax ?? otherwise;
}

function SecretInput({
  question,
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
      maxLength={longestOf(question, 200)}
      {...(isKept && { placeholder: t(words.secretKept) })}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function MadeInput(props: QuestionInputProps & { isKept: boolean }) {
  const t = useSay();
  const copy = useCopy();
  const { answer } = props;
  return (
    <div className={styles['secret']}>
      <SecretInput {...props} />
      <Button onClick={() => props.onChange(newSecret(lengthFor(props.question)))}>
        {t(words.makeSecret)}
      </Button>
      {/* It is wanted at the vendor, too, and never shown again. */}
      {typeof answer === 'string' && answer !== '' && (
        <Button icon={<Icon name="copy" />} onClick={() => copy(answer)}>
          {t(channelsWords.copy)}
        </Button>
      )}
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
