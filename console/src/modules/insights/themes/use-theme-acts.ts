import { type ThemeLine, themeWords as words } from '@zhiyin/domain/insights';
import type { Text, Word } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeTheme } from './data.ts';

type Named = Pick<ThemeLine, 'themeId' | 'name'>;

/** What can be done with a theme; each can be undone. */
export function useThemeActs() {
  const t = useSay();
  const toast = useToast();
  const change = useChangeTheme();
  type Body = NonNullable<Parameters<typeof change.mutate>[0]['body']>;
  const act = (themeId: string, body: Body, back: Body, said: string) =>
    change.mutate(
      { params: { themeId }, body },
      {
        onSuccess: () =>
          toast.sayUndo(
            said,
            () => change.mutate({ params: { themeId }, body: back }, { onError: toast.refuse }),
            themeId,
          ),
        onError: toast.refuse,
      },
    );
  const say = (word: Word, { name }: Named) => t(word, { name: t(name) });
  return {
    isBusy: change.isPending,
    rename: (theme: ThemeLine, name: Text | null) =>
      act(
        theme.themeId,
        { name },
        { name: theme.isNamed ? theme.name : null },
        name ? t(words.renamed, { name: t(name) }) : t(words.namedByWords),
      ),
    merge: (theme: ThemeLine, into: Named) =>
      act(theme.themeId, { mergedInto: into.themeId }, { mergedInto: null }, say(words.mergedDone, into)),
    takeOut: (theme: Named, from: Named) =>
      act(theme.themeId, { mergedInto: null }, { mergedInto: from.themeId }, say(words.tookOut, theme)),
    map: ({ themeId, reasonKey: before }: ThemeLine, reasonKey: string | null) =>
      act(themeId, { reasonKey }, { reasonKey: before }, t(reasonKey ? words.mapped : words.unmapped)),
    hide: (theme: ThemeLine) =>
      act(
        theme.themeId,
        { isHidden: !theme.isHidden },
        { isHidden: theme.isHidden },
        say(theme.isHidden ? words.shownDone : words.hiddenDone, theme),
      ),
  };
}
