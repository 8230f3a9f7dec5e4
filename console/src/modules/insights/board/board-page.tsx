import { useNavigate, useSearch } from '@tanstack/react-router';
import { boardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useBoard } from '../data.ts';
import { BoardView } from './board-view.tsx';
import { Wall } from './wall.tsx';

/** The shop right now and today. On the wall it fills the screen; the address says so, for a screen that is always on. */
export function BoardPage() {
  const t = useSay();
  const navigate = useNavigate();
  const board = useBoard();
  const asked: { wall?: unknown } = useSearch({ strict: false });
  const show = (isOnWall: boolean) =>
    navigate({ to: '/insights/board', search: isOnWall ? { wall: 1 } : {}, replace: true });
  const enter = (
    <Button icon={<Icon name="eye" />} onClick={() => show(true)}>
      {t(words.wall)}
    </Button>
  );
  if (board.data && asked.wall === 1) return <Wall board={board.data} onLeave={() => show(false)} />;
  return (
    <Page title={t(words.board)} description={t(words.boardHint)} actions={enter}>
      {board.isPending && <PageLoading rows={8} />}
      {board.isError && !board.data && <PageError error={board.error} onRetry={board.refetch} />}
      {board.data && <BoardView board={board.data} />}
    </Page>
  );
}
