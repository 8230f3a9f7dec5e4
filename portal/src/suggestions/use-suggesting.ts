import { useState } from 'preact/hooks';
import { nextClientId, randomBytes } from '../../../widget/src/chat/client-id.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useSay, useSetting } from '../setting.ts';
import { type topicWords, suggestionWords as words } from './words.ts';

export type Topic = keyof typeof topicWords;

interface Values {
  readonly text: string;
  readonly topic: Topic | null;
  readonly email: string;
  readonly isAnonymous: boolean;
  /** Filled in by machines alone. */
  readonly website: string;
}

const nothingYet: Values = { text: '', topic: null, email: '', isAnonymous: false, website: '' };
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** By which way somebody came to the box, as the address says. */
function doorOf(): 'poster' | 'widget' | 'portal' {
  const by = new URLSearchParams(location.search).get('by');
  return by === 'poster' || by === 'widget' ? by : 'portal';
}

/** What is being suggested, and how sending it went; `key` once it was sent. */
export function useSuggesting() {
  const { session, world, locale } = useSetting();
  const say = useSay();
  const newId = (): string => nextClientId(world.nowMs(), world.randomBytes(randomBytes), null);
  const [door] = useState(doorOf);
  const [values, setValues] = useState(nothingYet);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [key, setKey] = useState<string | null>(null);
  // Made once for each text: a send that is repeated because its answer was lost is stored once.
  const [submissionId, setSubmissionId] = useState(newId);

  const change = (some: Partial<Values>): void => {
    setValues({ ...values, ...some });
    setTrouble('');
    setSubmissionId(newId());
  };
  const refuse = (why: string, inputId: string): void => {
    setTrouble(why);
    document.getElementById(inputId)?.focus();
  };
  const submit = async (): Promise<void> => {
    const { topic, ...rest } = values;
    if (values.text.trim() === '') return refuse(say(words.needsText), 'suggestion-text');
    if (topic === null) return refuse(say(words.needsTopic), 'topic-product');
    const email = values.email.trim();
    if (email !== '' && !looksLikeAddress.test(email))
      return refuse(say(words.emailWrong), 'suggestion-email');
    setSending(true);
    try {
      const sent = await session.suggest({ ...rest, email, submissionId, topic, door, locale });
      setKey(sent.key);
      setValues(nothingYet);
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    }
    return setSending(false);
  };
  const again = (): void => {
    setKey(null);
    setSubmissionId(newId());
  };
  return { values, change, submit, isSending, trouble, key, again };
}
