import { kitWords } from '@zhiyin/domain/console';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Refused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

const customer = '林晚秋';

export function Acts() {
  const t = useSay();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const archive = () => toast.sayUndo(t(kitWords.archived), () => toast.say(t(kitWords.restored)));
  const refuse = () =>
    toast.refuse(new Refused({ kind: 'conflict', reason: '', message: t(kitWords.failedSay), fields: [] }));
  return (
    <Section title={kitWords.acts} sentence={kitWords.actsSay}>
      <div className={styles['line']}>
        <Button onClick={archive}>{t(kitWords.archive)}</Button>
        <ConfirmAct
          question={{
            title: t(kitWords.removeTitle, { name: customer }),
            sentence: t(kitWords.removeSay),
            verb: t(kitWords.remove),
            isDestructive: true,
            mustType: customer,
          }}
          onConfirm={() => toast.say(t(kitWords.removed))}
        >
          {t(kitWords.remove)}
        </ConfirmAct>
        <Button onClick={() => toast.say(t(kitWords.restored))}>{t(kitWords.sayDone)}</Button>
        <Button onClick={refuse}>{t(kitWords.sayFailed)}</Button>
        <Button onClick={() => setOpen(true)}>{t(kitWords.openDialog)}</Button>
      </div>
      {isOpen && (
        <Dialog
          title={customer}
          place="side"
          onClose={() => setOpen(false)}
          footer={<Button onClick={() => setOpen(false)}>{t(kitWords.reply)}</Button>}
        >
          <p>{t(kitWords.dialogSay)}</p>
          <Select
            aria-label={t(kitWords.role)}
            defaultValue="agent"
            style={{ width: '100%', marginTop: 12 }}
            options={[
              { value: 'agent', label: t(kitWords.roleAgent) },
              { value: 'lead', label: t(kitWords.roleLead) },
            ]}
          />
        </Dialog>
      )}
    </Section>
  );
}
