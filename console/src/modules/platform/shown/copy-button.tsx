import { accountWords as words } from '@zhiyin/domain/platform';
import { Button, type ButtonProps } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';

/** Copies a text, and says so. */
export function CopyButton({ text, ...button }: { text: string } & Pick<ButtonProps, 'type' | 'size'>) {
  const t = useSay();
  const copy = useCopy();
  return (
    <Button {...button} icon={<Icon name="copy" />} onClick={() => copy(text)}>
      {t(words.copy)}
    </Button>
  );
}
