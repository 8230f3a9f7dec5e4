import { recipientsMax, subjectMax, letterPageWords as words } from '@zhiyin/domain/inbox';
import { Input, Select } from 'antd';
import { useId } from 'react';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import type { LetterDraft } from './letter-drafts.ts';
import styles from './letters.module.css';

type Letter = LetterDraft['letter'];

interface Props {
  readonly letter: Letter;
  /** The mailbox's own, one of which it is sent from. */
  readonly addresses: readonly string[];
  readonly onChange: (change: Partial<Letter>) => void;
}

const kinds = [
  ['to', words.letterTo],
  ['cc', words.letterCc],
  ['bcc', words.letterBcc],
] as const;

/** From which address, to whom, in copy and blind copy, and about what. */
export function RecipientFields({ letter, addresses, onChange }: Props) {
  const t = useSay();
  const id = useId();
  return (
    <div className={styles['grid']}>
      {addresses.length > 1 && (
        <>
          <label htmlFor={`${id}-from`}>{t(words.letterFrom)}</label>
          <Select
            id={`${id}-from`}
            size="small"
            value={letter.from ?? addresses[0] ?? ''}
            options={addresses.map((value) => ({ value, label: value }))}
            onChange={(from: string) => onChange({ from })}
          />
        </>
      )}
      {kinds.map(([key, word]) => (
        <Recipients
          key={key}
          label={t(word)}
          value={letter[key]}
          onChange={(next) => onChange({ [key]: next })}
        />
      ))}
      <label htmlFor={`${id}-subject`}>{t(words.letterSubject)}</label>
      <Input
        id={`${id}-subject`}
        size="small"
        maxLength={subjectMax}
        value={letter.subject}
        onChange={(event) => onChange({ subject: event.target.value })}
        onPressEnter={(event) => event.preventDefault()}
      />
    </div>
  );
}

const Address = z.email().max(254);

interface RecipientsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (next: string[]) => void;
}

/** Mail addresses, each taken as it is typed or pasted; what is none is said and not taken. */
function Recipients({ label, value, onChange }: RecipientsProps) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const take = (typed: string[]) => {
    const addresses = typed.map(addressIn);
    const wrong = typed.find((_, index) => addresses[index] === null);
    if (wrong !== undefined) toast.say(t(words.letterNotAddress, { text: wrong }));
    onChange([...new Set(addresses.flatMap((one) => one ?? []))].slice(0, recipientsMax));
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', ';', '，', '；', '、', ' ']}
        value={[...value]}
        onChange={take}
      />
    </>
  );
}

/** @example addressIn('林小雨 <Lin@mail.example>') // 'lin@mail.example' */
function addressIn(typed: string): string | null {
  const [, angled] = /<([^<>]+)>\s*$/.exec(typed) ?? [];
  return Address.safeParse((angled ?? typed).trim().toLowerCase()).data ?? null;
}
