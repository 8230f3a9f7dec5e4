import {
  type CustomerDetail,
  type CustomerErasure,
  customersPrivacy,
  customersWords,
  customersPersonalWords as words,
} from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import pageStyles from '../customers.module.css';
import { takeCustomerExport, useEraseCustomer, useErasure } from './data.ts';
import styles from './personal-data.module.css';

/** All that is held of a person: to be handed to them, or erased for good. */
export function PersonalData({ customer }: { customer: CustomerDetail }) {
  const t = useSay();
  const may = useMay();
  if (!may(customersPrivacy)) return null;
  return (
    <section aria-label={t(words.personalData)}>
      <h2 className={pageStyles['heading']}>{t(words.personalData)}</h2>
      <p className={styles['hint']}>{t(words.personalHint)}</p>
      <Acts customer={customer} />
    </section>
  );
}

function Acts({ customer }: { customer: CustomerDetail }) {
  const { customerId } = customer;
  const erasure = useErasure(customerId).data;
  const isUnderWay = erasure !== undefined && stateOf(erasure) === 'erasing';
  return (
    <div className={styles['acts']}>
      {!isUnderWay && <Export customerId={customerId} />}
      {erasure && !isUnderWay && <Erase customer={customer} hasFailed={stateOf(erasure) === 'notErased'} />}
      {erasure && <Standing erasure={erasure} />}
    </div>
  );
}

function stateOf({ askedAt, doneAt, failedAt }: CustomerErasure) {
  if (askedAt === null) return null;
  if (doneAt !== null) return 'erased';
  return failedAt === null ? 'erasing' : 'notErased';
}

const tones = { erased: 'ash', erasing: 'ash', notErased: 'seal' } as const;

function Standing({ erasure }: { erasure: CustomerErasure }) {
  const t = useSay();
  const state = stateOf(erasure);
  if (state === null) return null;
  const moment = erasure.doneAt ?? erasure.failedAt ?? erasure.askedAt;
  return (
    <span>
      <StatusTag tone={tones[state]}>{t(words[state])}</StatusTag> {moment && <TimeAgo moment={moment} />}
    </span>
  );
}

function Export({ customerId }: { customerId: string }) {
  const t = useSay();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    void takeCustomerExport(customerId)
      .catch(toast.refuse)
      .finally(() => setBusy(false));
  };
  return (
    <Button loading={isBusy} onClick={go}>
      {t(words.exportPersonal)}
    </Button>
  );
}

function Erase({
  customer: { customerId, name },
  hasFailed,
}: {
  customer: CustomerDetail;
  hasFailed: boolean;
}) {
  const t = useSay();
  const toast = useToast();
  const erase = useEraseCustomer();
  const called = name ?? t(customersWords.anonymous);
  const question = {
    title: t(words.eraseTitle, { name: called }),
    sentence: t(words.eraseSentence),
    verb: t(words.eraseVerb),
    isDestructive: true,
    mustType: name ?? t(words.eraseWord),
  };
  const go = () => erase.mutateAsync({ params: { customerId } }).catch(toast.refuse);
  return (
    <ConfirmAct question={question} loading={erase.isPending} onConfirm={go}>
      {t(hasFailed ? words.eraseOn : words.erasePersonal)}
    </ConfirmAct>
  );
}
