import { signatureMax, letterPageWords as words } from '@zhiyin/domain/inbox';
import { type Locale, locales } from '@zhiyin/domain/kit';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeSignature, useSignatures } from './data.ts';
import styles from './letters.module.css';

type Signatures = Readonly<Record<Locale, string>>;
const labels = { zh: words.letterSignatureZh, en: words.letterSignatureEn } as const;

/** How the reader signs letters, for each language. */
export function SignaturesDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const signatures = useSignatures().data;
  if (!signatures)
    return (
      <Dialog title={t(words.letterSignatures)} width={480} onClose={onClose}>
        <PageLoading rows={4} />
      </Dialog>
    );
  const of = (language: Locale) => signatures.items.find((one) => one.language === language)?.text ?? '';
  return <Form before={{ zh: of('zh'), en: of('en') }} onClose={onClose} />;
}

function Form({ before, onClose }: { before: Signatures; onClose: () => void }) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const change = useChangeSignature();
  const [typed, setTyped] = useState(before);
  const save = async () => {
    try {
      for (const language of locales) {
        if (typed[language] === before[language]) continue;
        await change.mutateAsync({ params: { language }, body: { text: typed[language] } });
      }
      toast.say(t(words.letterSignaturesSaved));
      onClose();
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <Dialog
      title={t(words.letterSignatures)}
      width={480}
      onClose={onClose}
      footer={
        <Button type="primary" loading={change.isPending} onClick={() => void save()}>
          {t(words.letterSave)}
        </Button>
      }
    >
      <div className={styles['signatures']}>
        <p>{t(words.letterSignaturesHint)}</p>
        {locales.map((language) => (
          <div key={language}>
            <label htmlFor={`${id}-${language}`}>{t(labels[language])}</label>
            <Input.TextArea
              id={`${id}-${language}`}
              rows={4}
              maxLength={signatureMax}
              value={typed[language]}
              onChange={(event) => setTyped({ ...typed, [language]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
