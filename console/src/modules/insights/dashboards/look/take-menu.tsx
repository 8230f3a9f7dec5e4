import {
  type Card,
  type ExportFormat,
  exportCards,
  type View,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';

const formats = [
  { key: 'pdf', text: words.takePdf },
  { key: 'png', text: words.takePng },
  { key: 'xlsx', text: words.takeXlsx },
  { key: 'csv', text: words.takeCsv },
] as const;

interface Props {
  readonly cards: readonly Card[];
  readonly view: View;
  /** What the file is called, and what stands above it. */
  readonly name: string;
  readonly isOff?: boolean;
}

/** Takes what is looked at away as a file: to print, to show, to count on. */
export function TakeMenu({ cards, view, name, isOff = false }: Props) {
  const t = useSay();
  const { take, isBusy } = useTake();
  const items = formats.map(({ key, text }) => ({
    key,
    label: t(text),
    onClick: () => take({ cards, view, name, format: key }),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={isOff || cards.length === 0}>
      <Button icon={<Icon name="download" />} loading={isBusy} title={isBusy ? t(words.taking) : ''}>
        {t(words.take)}
      </Button>
    </Dropdown>
  );
}

interface Wanted extends Omit<Props, 'isOff'> {
  readonly format: ExportFormat;
}

/** Makes a file of cards and hands it to the reader. */
export function useTake(): { readonly take: (wanted: Wanted) => void; readonly isBusy: boolean } {
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const take = ({ cards, view, name, format }: Wanted) => {
    setBusy(true);
    const body = { cards, view, format, name: name.slice(0, 80) };
    void takeFile(address(exportCards.path, {}, {}), `${fileName(name)}.${format}`, body)
      .catch(toast.refuse)
      .finally(() => setBusy(false));
  };
  return { take, isBusy };
}

/** A name that every file system takes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim() || 'zhiyin';
}
