import { Link } from '@tanstack/react-router';
import { type Survey, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { Button, QRCode } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRenewOpenLink } from '../data.ts';
import styles from '../survey.module.css';

/** The link that anybody may answer by, and its QR code for posters and cards. */
export function OpenLink({ survey: { surveyId, plan, openUrl, state } }: { survey: Survey }) {
  const t = useSay();
  const toast = useToast();
  const copy = useCopy();
  const renew = useRenewOpenLink();
  const paper = useRef<HTMLDivElement>(null);
  if (!plan.hasOpenLink || state === 'draft' || state === 'ended') return null;
  if (openUrl === null) {
    return (
      <Banner tone="amber" action={<Link to="/settings/portal">{t(words.toPortal)}</Link>}>
        {t(words.portalOff)}
      </Banner>
    );
  }
  const change = () =>
    renew.mutateAsync({ params: { surveyId } }).then(() => toast.say(t(words.linkRenewed)), toast.refuse);
  return (
    <section className={styles['open']} aria-label={t(words.openLink)}>
      {/* The link beside says the same to those who listen. */}
      <div ref={paper} aria-hidden="true" className={styles['paper']}>
        <QRCode value={openUrl} type="svg" size={132} bordered={false} color="#000" bgColor="#fff" />
      </div>
      <div className={styles['link']}>
        <code>{openUrl}</code>
        <div className={styles['acts']}>
          <Button icon={<Icon name="copy" />} onClick={() => copy(openUrl)}>
            {t(words.copyLink)}
          </Button>
          <Button icon={<Icon name="download" />} onClick={() => takePicture(paper.current, plan.name)}>
            {t(words.downloadQr)}
          </Button>
          <ConfirmAct
            question={{
              title: t(words.renewLink),
              sentence: t(words.renewLinkAsk),
              verb: t(words.renewLink),
            }}
            onConfirm={change}
          >
            {t(words.renewLink)}
          </ConfirmAct>
        </div>
      </div>
    </section>
  );
}

/** The code as a drawing that can be printed at any size. */
function takePicture(paper: HTMLElement | null, name: string): void {
  const drawn = paper?.querySelector('svg');
  if (!drawn) return;
  const copy = document.importNode(drawn, true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([copy.outerHTML], { type: 'image/svg+xml' }));
  link.download = `${name}.svg`;
  link.click();
  URL.revokeObjectURL(link.href);
}
