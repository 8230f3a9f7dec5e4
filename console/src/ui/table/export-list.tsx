import { words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { Column } from './column.ts';
import { downloadCsv } from './csv.ts';

interface Props<Row> {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Fetches every row, beyond those on screen; what it refuses is told. */
  readonly every: () => Promise<readonly Row[]>;
}

/** Hands the reader the whole of a list as CSV. */
export function ExportList<Row>({ name, columns, every }: Props<Row>) {
  const t = useSay();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      downloadCsv(name, columns, await every());
    } catch (error) {
      toast.refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<Icon name="download" />} loading={isBusy} onClick={take}>
      {t(words.exportCsv)}
    </Button>
  );
}
