import { useNavigate } from '@tanstack/react-router';
import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useHasAny } from '../data.ts';
import { FirstStepsOr } from '../first-steps/first-steps-or.tsx';
import type { InboxView } from '../use-inbox-view.ts';
import type { Tab } from './tabs.ts';

const emptyWords: Record<Tab, { title: Word; hint: Word }> = {
  queue: { title: words.queueEmpty, hint: words.queueEmptyHint },
  mine: { title: inboxWords.noneMine, hint: words.mineEmptyHint },
  team: { title: words.teamEmpty, hint: words.teamEmptyHint },
  all: { title: inboxWords.noneOpen, hint: inboxWords.noneOpenHint },
  snoozed: { title: words.snoozedEmpty, hint: words.snoozedEmptyHint },
  mentioned: { title: words.mentionedEmpty, hint: words.mentionedEmptyHint },
  closed: { title: inboxWords.noneClosed, hint: inboxWords.noneClosedHint },
};

/** Nothing in this tab: good news, or a shop that has no chat on its page yet. */
export function ListEmpty({ view }: { view: Pick<InboxView, 'tab' | 'filter' | 'setFilter'> }) {
  const t = useSay();
  const hasAny = useHasAny(true);
  if (hasAny === null) return null;
  if (!hasAny) return <NobodyYet />;
  if (Object.keys(view.filter).length > 0) {
    const clear = <Button onClick={() => view.setFilter({})}>{t(words.clearFilter)}</Button>;
    return <Empty icon="filter" title={t(words.filteredEmpty)} action={clear} />;
  }
  const { title, hint } = emptyWords[view.tab];
  return <Empty icon="check" title={t(title)} sentence={t(hint)} />;
}

function NobodyYet() {
  const t = useSay();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  return (
    <>
      <Empty
        icon="chat"
        title={t(inboxWords.nobodyYet)}
        sentence={t(inboxWords.nobodyYetHint)}
        action={
          <>
            <Button type="primary" onClick={() => navigate({ to: '/settings/channels' })}>
              {t(inboxWords.setUpChat)}
            </Button>
            <Button href={t(inboxWords.demoShopPath)} target="_blank" rel="noopener">
              {t(inboxWords.openDemoShop)}
            </Button>
          </>
        }
      />
      {isNarrow && <FirstStepsOr />}
    </>
  );
}
