import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { useColleagueNames } from '../data.ts';
import styles from './presence.module.css';
import { usePresence } from './use-presence.ts';

const shownMax = 3;

/** The colleagues who look at the conversation now, too. */
export function WhoIsHere({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const names = useColleagueNames();
  const here = usePresence(conversationId).filter((one) => one.who !== 'customer');
  if (here.length === 0) return null;
  return (
    <ul className={styles['here']} aria-label={t(words.whoIsHere)}>
      {here.slice(0, shownMax).map(({ who, isAnswering }) => {
        const name = names.get(who) ?? t(inboxWords.colleague);
        const said = t(isAnswering ? words.isAnswering : words.isLooking, { name });
        return (
          <li key={who} title={said} data-answering={isAnswering}>
            <Avatar of="member" name={name} size={22} />
            <span className="spoken">{said}</span>
          </li>
        );
      })}
      {here.length > shownMax && <li className={styles['rest']}>{`+${here.length - shownMax}`}</li>}
    </ul>
  );
}
