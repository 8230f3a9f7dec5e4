import { useNavigate } from '@tanstack/react-router';
import { inboxWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useHasAny } from '../data.ts';
import type { Tab } from './tabs.ts';

const emptyWords: Record<Tab, { title: Word; hint: Word }> = {
  waiting: { title: words.nobodyWaits, hint: words.nobodyWaitsHint },
  mine: { title: words.noneMine, hint: words.noneMineHint },
  unassigned: { title: words.noneUnassigned, hint: words.noneUnassignedHint },
  open: { title: words.noneOpen, hint: words.noneOpenHint },
  closed: { title: words.noneClosed, hint: words.noneClosedHint },
};

/** Nothing in this tab: good news, or a shop that has no chat on its page yet. */
export function ListEmpty({ tab }: { tab: Tab }) {
  const t = useSay();
  const navigate = useNavigate();
  const hasAny = useHasAny(true);
  if (hasAny === null) return null;
  if (hasAny)
    return <Empty icon="check" title={t(emptyWords[tab].title)} sentence={t(emptyWords[tab].hint)} />;
  return (
    <Empty
      icon="chat"
      title={t(words.nobodyYet)}
      sentence={t(words.nobodyYetHint)}
      action={
        <>
          <Button type="primary" onClick={() => navigate({ to: '/settings/channels' })}>
            {t(words.setUpChat)}
          </Button>
          <Button href="/demo-shop" target="_blank" rel="noopener">
            {t(words.openDemoShop)}
          </Button>
        </>
      }
    />
  );
}
