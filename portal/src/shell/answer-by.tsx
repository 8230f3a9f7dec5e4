import type { readOwnPreference } from '@zhiyin/domain/inbox';
import { useEffect, useState } from 'preact/hooks';
import { useSay, useSetting } from '../setting.ts';
import { answerByWords as words } from '../words.ts';

type Preference = (typeof readOwnPreference)['response']['_output'];

const path = 'widget/preference';

/** In the account's menu: by which channel the customer would rather hear from the shop. */
export function AnswerBy() {
  const { session } = useSetting();
  const say = useSay();
  const [preference, setPreference] = useState<Preference | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void session.as<Preference>({ path }).then(setPreference, () => null);
  }, [session]);
  // With one way there is nothing to choose.
  if (preference === null || preference.choices.length < 2) return null;
  const choose = (channel: string) => {
    setSaid('');
    void session.as<Preference>({ path, body: { channel: channel === '' ? null : channel } }).then(
      (now) => {
        setPreference(now);
        setSaid(say(words.saved));
      },
      () => setSaid(say(words.failed)),
    );
  };
  return (
    <div class="answer-by">
      <label>
        <span>{say(words.label)}</span>
        <select value={preference.channel ?? ''} onChange={({ currentTarget: { value } }) => choose(value)}>
          <option value="">{say(words.any)}</option>
          {preference.choices.map(({ channel, name }) => (
            <option key={channel} value={channel}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{said}</p>
    </div>
  );
}
