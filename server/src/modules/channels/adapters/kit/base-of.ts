import type { Text } from '@zhiyin/domain/kit';
import type { Session } from '../adapter.ts';

/** The address of a vendor's interface: what was set up, else the vendor's own. No slash at its end. */
export function baseOf({ answers }: Pick<Session, 'answers'>, question: string, usual: string): string {
  return (answers[question] ?? usual).replace(/\/+$/, '');
}

/** The question for the address of a vendor's interface, left empty by nearly everybody. */
export function baseQuestion(key: string, usual: string) {
  const label = { zh: '接口地址', en: 'Address of the interface' } satisfies Text;
  const help = {
    zh: `一般不填，就是 ${usual}；走自己的网关时填它的网址。`,
    en: `Leave it empty for ${usual}, unless you go through a gateway of your own.`,
  } satisfies Text;
  return { key, kind: 'text', label, help, settings: { lengthMax: 200 } } as const;
}

/** What is wrong with the address of an interface; null when nothing is. */
export function baseProblem(question: string, base: string | undefined) {
  if (base === undefined || /^https?:\/\/[^/]/.test(base)) return null;
  return { question, reason: { zh: '请填写 http 或 https 网址。', en: 'Give an http or https address.' } };
}
