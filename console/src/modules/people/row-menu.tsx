import { peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ActMenu, type MenuAct } from '#ui/control/act-menu.tsx';

/** What can be done with one row. */
export function RowMenu({ name, acts }: { name: string; acts: readonly MenuAct[] }) {
  return <ActMenu label={useSay()(words.actsOn, { name })} acts={acts} />;
}
