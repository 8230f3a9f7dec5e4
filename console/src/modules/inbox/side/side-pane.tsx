import { customersRead } from '@zhiyin/domain/customers';
import { type Conversation, stageNavWords, inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { CustomerPanel } from '#modules/customers';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StageSection } from '../stages/stage-section.tsx';
import { ConversationFacts } from './conversation-facts.tsx';
import { OtherConversations } from './other-conversations.tsx';
import { conversationSections } from './sections.ts';
import styles from './side.module.css';

interface Props {
  readonly conversation: Conversation;
  /** Where it takes the conversation's place, the way back; null where it stands beside it. */
  readonly onBack: (() => void) | null;
}

/** What one wants to know while answering: who it is, how the conversation stands, what was said before. */
export function SidePane({ conversation, onBack }: Props) {
  const t = useSay();
  const may = useMay();
  const { conversationId, customerId } = conversation;
  return (
    <section aria-label={t(words.details)} className={styles['pane']}>
      {onBack && (
        <div className={styles['back']}>
          <IconButton icon="chevron-left" label={t(words.backToConversation)} onClick={onBack} />
          {t(words.details)}
        </div>
      )}
      <h2 className="spoken">{t(words.details)}</h2>
      <div className={styles['part']}>
        <h3 className={styles['heading']}>{t(words.conversation)}</h3>
        <ConversationFacts conversation={conversation} />
      </div>
      <div className={styles['part']}>
        <h3 className={styles['heading']}>{t(stageNavWords.stage)}</h3>
        <StageSection conversation={conversation} />
      </div>
      {may(customersRead) && (
        <div className={styles['part']}>
          <CustomerPanel customerId={customerId} />
        </div>
      )}
      {conversationSections()
        .filter((section) => may(section.may))
        .map(({ id, words: name, Section }) => (
          <div key={id} className={styles['part']}>
            <h3 className={styles['heading']}>{t(name)}</h3>
            <Section conversation={conversation} />
          </div>
        ))}
      <div className={styles['part']}>
        <h3 className={styles['heading']}>{t(words.earlierConversations)}</h3>
        <OtherConversations customerId={customerId} exceptId={conversationId} />
      </div>
    </section>
  );
}
