import { expect, it } from 'vitest';
import { spokenWords } from './spoken-words.ts';

it.each([
  { text: '<p>Save the ticket</p>', breaches: 1 },
  { text: '<p>保存</p>', breaches: 1 },
  { text: "<p>{'Save'}</p>", breaches: 1 },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the sample's template, not ours
  { text: '<p>{`Saved ${n}`}</p>', breaches: 1 },
  { text: '<Button title="Save" />', breaches: 1 },
  { text: '<input aria-label="Search" />', breaches: 1 },
  { text: "const columns = [{ title: 'Name' }];", breaches: 1 },
  { text: "const greeting = '在吗';", breaches: 1 },
  { text: '<p>{say(words.save)}</p>', breaches: 0 },
  { text: '<p>{say(words.save)} · 3 %</p>', breaches: 0 },
  { text: '<p>{n}&nbsp;/&nbsp;{all}</p>', breaches: 0 },
  { text: '<kbd>Ctrl</kbd>', breaches: 0 },
  { text: '<Button type="primary" className="wide row" />', breaches: 0 },
  { text: "const word = { zh: '保存', en: 'Save' };", breaches: 0 },
  { text: "const column = { title: 'name' in row };", breaches: 0 },
])('finds $breaches in $text', ({ text, breaches }) => {
  expect(
    spokenWords([{ path: 'console/src/modules/inbox/page.tsx', text: `const n = 1;\n${text}` }]),
  ).toHaveLength(breaches);
});

it('looks at what people see, not at tests or the server', () => {
  const text = 'const a = <p>Save</p>;';
  expect(
    spokenWords([
      { path: 'console/src/a.test.tsx', text },
      { path: 'server/src/a.ts', text },
    ]),
  ).toEqual([]);
});

it('lets the kit page name people, and nothing more', () => {
  const path = 'console/src/ui/kit-page/samples.ts';
  expect(spokenWords([{ path, text: "const names = ['王小明'];" }])).toEqual([]);
  expect(spokenWords([{ path, text: "const said = ['请问什么时候发货？'];" }])).toHaveLength(1);
});
