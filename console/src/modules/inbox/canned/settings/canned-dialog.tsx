import {
  type CannedReply,
  cannedManage,
  cannedToneWords,
  changeCannedReply,
  createCannedReply,
  fillCanned,
  inboxCannedWords,
  inTone,
  listCannedReplies,
  messageCharactersMax,
  momentPlaces,
  tonesOf,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import type { Locale } from '@zhiyin/domain/kit';
import { Segmented } from 'antd';
import { Fragment } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { ThingNotes } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, type Slot, useDraft } from '#ui/form/use-draft.ts';
import styles from './canned.module.css';
import { ToneFields } from './tone-fields.tsx';

interface Props {
  /** Null for one yet to be made. */
  readonly reply: CannedReply | null;
  readonly onClose: () => void;
}

interface Values {
  readonly shortcut: string;
  readonly title: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly tones: CannedReply['tones'];
  readonly isOwn: boolean;
}

/** Writes a canned reply in both languages and shows how it will read. */
export function CannedDialog({ reply, onClose }: Props) {
  const t = useSay();
  const mayManage = useMay()(cannedManage);
  const draft = useCannedDraft(reply, mayManage);
  return (
    <Dialog title={t(reply ? words.editCanned : words.addCanned)} width={640} onClose={onClose}>
      {reply && <ThingNotes kind="reply" id={reply.cannedReplyId} />}
      <DraftForm
        draft={draft}
        verb={t(reply ? words.save : words.addCanned)}
        onSaved={onClose}
        onCancel={onClose}
      >
        {!reply && mayManage && <OwnerField at={draft.at('isOwn')} />}
        <TextField at={draft.at('shortcut')} label={t(words.shortcut)} hint={t(words.shortcutHint)} isFirst />
        <TextField at={draft.at('title')} label={t(words.cannedTitle)} />
        <ParagraphField
          at={draft.at('textZh')}
          label={t(words.textZh)}
          hint={t(inboxCannedWords.places)}
          isOptional
          lengthMax={messageCharactersMax}
        />
        <ParagraphField
          at={draft.at('textEn')}
          label={t(words.textEn)}
          isOptional
          lengthMax={messageCharactersMax}
        />
        <ToneFields at={draft.at('tones')} />
        <Preview values={draft.values} />
      </DraftForm>
    </Dialog>
  );
}

function useCannedDraft(reply: CannedReply | null, mayManage: boolean): Draft<Values> {
  const create = useAct(createCannedReply, [listCannedReplies]);
  const change = useAct(changeCannedReply, [listCannedReplies]);
  return useDraft({
    initial: {
      shortcut: reply?.shortcut ?? '',
      title: reply?.title ?? '',
      textZh: reply?.textZh ?? '',
      textEn: reply?.textEn ?? '',
      tones: reply?.tones ?? {},
      isOwn: reply ? reply.ownerId !== null : !mayManage,
    },
    schema: createCannedReply.body,
    save: ({ isOwn, ...fields }) =>
      reply
        ? change.mutateAsync({ params: { cannedReplyId: reply.cannedReplyId }, body: fields })
        : create.mutateAsync({ body: { ...fields, isOwn } }),
  });
}

function OwnerField({ at }: { at: Slot<boolean> }) {
  const t = useSay();
  return (
    <Field at={at} label={t(words.cannedFor)}>
      {(ties) => (
        <div>
          <Segmented
            {...ties}
            aria-label={t(words.cannedFor)}
            value={at.value ? 'own' : 'shop'}
            onChange={(value) => at.onChange(value === 'own')}
            options={[
              { value: 'shop', label: t(words.cannedOfShop) },
              { value: 'own', label: t(words.cannedOwn) },
            ]}
          />
        </div>
      )}
    </Field>
  );
}

/** How it reads to a customer, in each language that was written. */
function Preview({ values }: { values: Values }) {
  const t = useSay();
  const { member, workspace } = useSession();
  const { timeZone } = useLocale();
  const { textZh, textEn } = values;
  const tones = tonesOf(values);
  if (textZh.trim() === '' && textEn.trim() === '') {
    return <p className={styles['hint']}>{t(words.cannedNeedsText)}</p>;
  }
  const filled = (locale: Locale, tone: (typeof tones)[number]) =>
    fillCanned(inTone(values, tone), locale, {
      customer: words.sampleCustomer[locale],
      agent: member.name,
      shop: workspace.name,
      order: '90000000000000001',
      product: inboxCannedWords.sampleProduct[locale],
      parcel: inboxCannedWords.sampleParcel[locale],
      ...momentPlaces(new Date(), timeZone, locale),
    });
  return (
    <section aria-label={t(words.cannedPreview)} className={styles['preview']}>
      <h3 className={styles['heading']}>{t(words.cannedPreview)}</h3>
      {tones.map((tone) => (
        <Fragment key={tone}>
          {tones.length > 1 && <span className={styles['hint']}>{t(cannedToneWords[tone])}</span>}
          {textZh.trim() !== '' && <p lang="zh-CN">{filled('zh', tone)}</p>}
          {textEn.trim() !== '' && <p lang="en">{filled('en', tone)}</p>}
        </Fragment>
      ))}
    </section>
  );
}
