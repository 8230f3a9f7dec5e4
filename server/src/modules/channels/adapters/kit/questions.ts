import type { Text } from '@zhiyin/domain/kit';

/** Asks for one line that the vendor gives out and without which nothing works: a secret, a token, a name. */
export function keyQuestion(key: string, label: Text, help: Text, lengthMax: number) {
  return { key, kind: 'text', label, help, isRequired: true, settings: { lengthMax } } as const;
}
