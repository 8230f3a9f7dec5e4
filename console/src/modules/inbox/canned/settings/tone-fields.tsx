import {
  type CannedReply,
  cannedTones,
  cannedToneWords,
  inboxCannedWords,
  messageCharactersMax,
} from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { GrowingArea } from '#ui/form/growing-area.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from './canned.module.css';

const nothing = { textZh: '', textEn: '' };

/** The same said more formally, warmly or shortly; folded away until somebody wants it. */
export function ToneFields({ at }: { at: Slot<CannedReply['tones']> }) {
  const t = useSay();
  return (
    <details className={styles['tones']} open={Object.keys(at.value).length > 0}>
      <summary>{t(inboxCannedWords.tones)}</summary>
      <p className={styles['hint']}>{t(inboxCannedWords.tonesHint)}</p>
      {cannedTones.map((tone) => {
        const texts = at.value[tone] ?? nothing;
        const name = t(cannedToneWords[tone]);
        const put = (part: Partial<typeof nothing>) =>
          at.onChange({ ...at.value, [tone]: { ...texts, ...part } });
        return (
          <div key={tone} className={styles['tone']}>
            <GrowingArea
              rows={1}
              rowsMax={4}
              maxLength={messageCharactersMax}
              aria-label={t(inboxCannedWords.toneZh, { tone: name })}
              placeholder={t(inboxCannedWords.toneZh, { tone: name })}
              value={texts.textZh}
              onChange={(event) => put({ textZh: event.target.value })}
            />
            <GrowingArea
              rows={1}
              rowsMax={4}
              maxLength={messageCharactersMax}
              aria-label={t(inboxCannedWords.toneEn, { tone: name })}
              placeholder={t(inboxCannedWords.toneEn, { tone: name })}
              value={texts.textEn}
              onChange={(event) => put({ textEn: event.target.value })}
            />
          </div>
        );
      })}
    </details>
  );
}
