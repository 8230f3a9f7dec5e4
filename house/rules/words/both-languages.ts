import ts from 'typescript';
import { nodesOf, placeOf, product, type SourceFile } from '../source.ts';

/** Proper names, and the languages by their own names, which are spelled alike in Chinese and English. */
const sameInBoth = /^(Telegram|LINE|WhatsApp|Messenger|Instagram|Slack|Webhook|Zhiyin|GitHub|中文|English)$/;

/** Every sentence is said in Chinese and in English, each in its own words, with the same placeholders. */
export function bothLanguages(files: readonly SourceFile[]): string[] {
  return product(files).flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      const problem = ts.isObjectLiteralExpression(node) ? problemOf(node) : null;
      return problem === null ? [] : [`${placeOf(file, node)} ${problem}`];
    }),
  );
}

function problemOf(text: ts.ObjectLiteralExpression): string | null {
  const zh = said(text, 'zh');
  const en = said(text, 'en');
  if ((zh === null && en === null) || zh === undefined || en === undefined) return null;
  if (zh === null || zh.trim() === '') return 'has no Chinese.';
  if (en === null || en.trim() === '') return 'has no English.';
  if (zh === en && !isName(zh)) return `says "${en}" in both languages.`;
  const inChinese = placeholders(zh);
  const inEnglish = placeholders(en);
  return inChinese === inEnglish ? null : `fills {${inChinese}} in Chinese but {${inEnglish}} in English.`;
}

/** What is said in a language: `null` when it is missing, `undefined` when code makes it and types check it. */
function said(text: ts.ObjectLiteralExpression, language: string): string | null | undefined {
  const property = text.properties.find((one) => one.name?.getText() === language);
  if (property === undefined) return null;
  if (!ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined;
}

/** True for abbreviations such as "CSV {n}" and for proper names. */
function isName(text: string): boolean {
  const bare = text.replace(/\{\w+\}/g, '').trim();
  return sameInBoth.test(bare) || !/\p{Ll}|\p{Script=Han}/u.test(bare);
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])]
    .map((one) => one.slice(1, -1))
    .sort()
    .join(', ');
}
