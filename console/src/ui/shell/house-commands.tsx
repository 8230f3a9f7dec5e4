import { useNavigate } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { locales, say, type Text } from '@zhiyin/domain/kit';
import { useLocale } from '#lib/i18n/locale-context.ts';
import type { Command } from '#ui/command/command-store.ts';
import { useCommands } from '#ui/command/use-commands.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { densities, themeChoices, useTheme } from '#ui/theme/theme-context.ts';
import type { ConsolePage } from './console-module.ts';
import { useWings } from './modules-context.ts';

const themeWords = { system: words.themeSystem, light: words.themeLight, dark: words.themeDark };
const densityWords = { roomy: words.densityRoomy, dense: words.densityDense };
const languageWords = { zh: words.chinese, en: words.english };

/** What can be done wherever one is: go to any page, change how the console looks, sign out. */
export function HouseCommands({ onSignOut }: { onSignOut: () => void }) {
  const navigate = useNavigate();
  const wings = useWings();
  const { choose, setDensity } = useTheme();
  const { setLocale } = useLocale();

  useCommands(() => {
    const places = wings.flatMap(({ words: group, pages }) =>
      pages.map((page): Command => {
        const { path, words: name, icon, keys } = page;
        const run = () => navigate({ to: path });
        return { id: `go${path}`, words: name, icon, group, run, ...(keys && { keys }) };
      }),
    );
    const choices = [
      ...themeChoices.map((one) => chosen(words.chooseTheme, 'theme', themeWords[one], () => choose(one))),
      ...densities.map((one) =>
        chosen(words.chooseDensity, 'density', densityWords[one], () => setDensity(one)),
      ),
      ...locales.map((one) =>
        chosen(words.chooseLanguage, 'language', languageWords[one], () => setLocale(one)),
      ),
    ];
    const leave: Command = {
      id: 'console.sign-out',
      words: words.signOut,
      icon: 'leave',
      group: words.preferences,
      run: onSignOut,
    };
    return [...places, ...choices, leave];
  }, [wings, choose, setDensity, setLocale, navigate]);

  const pages = wings.flatMap((wing) => wing.pages).filter((page) => page.keys !== null);
  return pages.map((page) => <GoKeys key={page.path} page={page} />);
}

/** A preference as a command, its choice filled into its sentence in both languages. */
function chosen(
  sentence: Text,
  slot: 'theme' | 'density' | 'language',
  choice: Text,
  run: () => void,
): Command {
  const filled = {
    zh: say(sentence, 'zh', { [slot]: choice.zh }),
    en: say(sentence, 'en', { [slot]: choice.en }),
  };
  return {
    id: `console.${slot}.${choice.en}`,
    words: filled,
    icon: 'sliders',
    group: words.preferences,
    run,
  };
}

function GoKeys({ page }: { page: ConsolePage }) {
  const navigate = useNavigate();
  useShortcut(page.keys ?? '', page.words, () => navigate({ to: page.path }), { isOn: page.keys !== null });
  return null;
}
