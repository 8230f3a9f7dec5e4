import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { CopyCode } from '#ui/show/copy-code.tsx';
import styles from '../channels.module.css';
import { IdentitySecret } from './identity-secret.tsx';
import { pageCode, type SampleLanguage, sampleLanguages, sampleNames, serverCode } from './sample-code.ts';
import { TryIdentity } from './try-identity.tsx';

/** How the shop's own system vouches for visitors: the secret, code to copy, and a place to try what it made. */
export function IdentitySection({ widget }: { widget: Widget }) {
  const t = useSay();
  const hasSecret = widget.identitySecretAt !== null;
  return (
    <FormSection title={t(words.identity)} description={t(words.identityHint)}>
      <IdentitySecret widget={widget} />
      {hasSecret && <Samples />}
      {hasSecret && <TryIdentity widgetId={widget.widgetId} />}
    </FormSection>
  );
}

function Samples() {
  const t = useSay();
  const [language, setLanguage] = useState<SampleLanguage>('node');
  return (
    <div className={styles['samples']}>
      <Segmented<SampleLanguage>
        size="small"
        aria-label={t(words.sampleCode)}
        value={language}
        onChange={setLanguage}
        options={sampleLanguages.map((value) => ({ value, label: sampleNames[value] }))}
      />
      <p className={styles['hint']}>{t(words.onServer)}</p>
      <CopyCode code={serverCode[language]} label={t(words.onServer)} verb={t(words.copy)} isProgram />
      <p className={styles['hint']}>{t(words.onPage)}</p>
      <CopyCode code={pageCode(language)} label={t(words.onPage)} verb={t(words.copy)} isProgram />
    </div>
  );
}
