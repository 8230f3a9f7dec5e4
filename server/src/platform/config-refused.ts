import type { Text } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { nearest } from './nearest.ts';

/** A setting that makes no sense. The message says which one and what is wanted, in both languages. */
export class ConfigRefused extends Error {
  constructor(sentences: readonly Text[]) {
    const list = { zh: '全部设置：npm start -- --help', en: 'All settings: npm start -- --help' };
    super([...sentences, list].flatMap(({ zh, en }) => [zh, en]).join('\n'));
    this.name = 'ConfigRefused';
  }
}

/** What is wrong with the flags, from what Node says of them. */
export function wrongFlag(error: unknown, flags: readonly string[]): Text {
  const said = error instanceof Error ? error.message : String(error);
  const [, word = ''] = /'(-{0,2}[^' ]*)/.exec(said) ?? [];
  if (!word.startsWith('-')) return stray(word);
  const name = word.replace(/^-+/, '');
  if (flags.includes(name)) return incomplete(word, said.includes('does not take'));
  const meant = nearest(name, flags);
  return {
    zh: `没有 ${word} 这个选项。${meant ? `是不是 --${meant}？` : ''}`,
    en: `There is no option ${word}.${meant ? ` Did you mean --${meant}?` : ''}`,
  };
}

function incomplete(flag: string, isSwitch: boolean): Text {
  return isSwitch
    ? { zh: `${flag} 是开关，后面不写值。`, en: `${flag} is a switch and takes no value.` }
    : { zh: `${flag} 后面要写一个值。`, en: `${flag} needs a value.` };
}

function stray(word: string): Text {
  return {
    zh: `“${word}”不知道是什么。选项写在单独的 -- 之后，例如 npm start -- --port 5000`,
    en: `It is not clear what “${word}” is. Options stand behind a lone --, as in npm start -- --port 5000`,
  };
}

/** npm takes options in front of the lone `--` for its own and says nothing. */
export function swallowed(flag: string): Text {
  return {
    zh: `--${flag} 被 npm 当成了自己的选项。请写在单独的 -- 之后：npm start -- --${flag} …`,
    en: `npm took --${flag} for an option of its own. Put it behind a lone --: npm start -- --${flag} …`,
  };
}

/** Which setting has a value that cannot be, and what it should be. The value is not repeated: it may be a secret. */
export function wrongValue(issue: z.core.$ZodIssue, flag: string, variable: string): Text {
  const { zh, en } = wanted(issue);
  return {
    zh: `--${flag}（环境变量 ${variable}）的值不能用：${zh}。`,
    en: `--${flag} (environment variable ${variable}) cannot be that: ${en}.`,
  };
}

function wanted(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { zh: `只能是 ${values.join('、')}`, en: `it is one of ${values.join(', ')}` };
  }
  if (issue.code === 'too_small') {
    const { minimum, origin } = issue;
    return origin === 'string'
      ? { zh: `至少 ${minimum} 个字符`, en: `it has at least ${minimum} characters` }
      : { zh: `最小 ${minimum}`, en: `the smallest is ${minimum}` };
  }
  if (issue.code === 'too_big')
    return { zh: `最大 ${issue.maximum}`, en: `the greatest is ${issue.maximum}` };
  if (issue.code === 'invalid_type' && issue.expected === 'number') {
    return { zh: '要一个数字', en: 'it is a number' };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') {
    return { zh: '要一个整数', en: 'it is a whole number' };
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return {
      zh: '要完整的网址，例如 https://desk.example.com',
      en: 'it is a whole address such as https://desk.example.com',
    };
  }
  return { zh: '写法不对', en: 'it is written otherwise' };
}
