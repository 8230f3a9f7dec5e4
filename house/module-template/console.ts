import type { Files, Names } from './names.ts';

/** What people see: the door and one page. */
export function consoleTemplate({ word, capital }: Names): Files {
  const folder = `console/src/modules/${word}`;
  return {
    [`${folder}/index.ts`]: `export { ${capital}Page } from './${word}-page.tsx';
`,
    [`${folder}/${word}-page.tsx`]: `import { ${word}Words as words } from '@zhiyin/domain/${word}';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';

export function ${capital}Page() {
  const say = useSay();
  return (
    <Page title={say(words.title)}>
      <Empty icon="inbox" title={say(words.nothingYet)} sentence={say(words.addTheFirst)} />
    </Page>
  );
}
`,
  };
}
