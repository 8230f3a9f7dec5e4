import { accountWords as words } from '@zhiyin/domain/platform';
import { Button, type ButtonProps } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';

/** Copies a text, and says so. */
export function CopyButton({ text, ...button }: { text: string } & Pick<ButtonProps, 'type' | 'size'>) {
  const t = useSay();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast.say(t(words.copied));
  };
  return (
    <Button {...button} icon={<Icon name="copy" />} onClick={copy}>
      {t(words.copy)}
    </Button>
  );
}
