import { Link } from '@tanstack/react-router';
import { suggestionsPageWords as words } from '@zhiyin/domain/suggestions';
import { Button, QRCode } from 'antd';
import { type RefObject, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import styles from '../suggestions.module.css';
import { posterOf } from './poster-of.ts';

/** The box's link, and a poster with its code. */
export function Poster({ url }: { url: string | null }) {
  const t = useSay();
  const copy = useCopy();
  const paper = useRef<HTMLDivElement>(null);
  const take = useTaking(paper);
  if (url === null) {
    return (
      <Banner tone="amber" action={<Link to="/settings/portal">{t(words.toPortal)}</Link>}>
        {t(words.portalOff)}
      </Banner>
    );
  }
  return (
    <section className={styles['open']} aria-label={t(words.poster)}>
      {/* The link beside says the same to those who listen. */}
      <div ref={paper} aria-hidden="true" className={styles['paper']}>
        <QRCode
          value={`${url}?by=poster`}
          type="svg"
          size={132}
          bordered={false}
          color="#000"
          bgColor="#fff"
        />
      </div>
      <div className={styles['link']}>
        <span className={styles['faint']}>{t(words.boxLink)}</span>
        <code>{url}</code>
        <div className={styles['verbs']}>
          <Button icon={<Icon name="copy" />} onClick={() => copy(url)}>
            {t(words.copyLink)}
          </Button>
          <Button icon={<Icon name="download" />} onClick={take}>
            {t(words.printPoster)}
          </Button>
        </div>
        <p className={styles['faint']}>{t(words.posterHint)}</p>
      </div>
    </section>
  );
}

/** Takes the poster away as a drawing, in the reader's language. */
function useTaking(paper: RefObject<HTMLDivElement | null>): () => void {
  const t = useSay();
  const { name: shop } = useSession().workspace;
  return () => {
    const code = paper.current?.querySelector('svg');
    if (!code) return;
    const poster = posterOf(code, { shop, title: t(words.posterTitle), line: t(words.posterLine) });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([poster], { type: 'image/svg+xml' }));
    link.download = `${t(words.poster)}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
}
