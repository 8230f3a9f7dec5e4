import { exportSuggestions, suggestionsPageWords as words } from '@zhiyin/domain/suggestions';
import { Button } from 'antd';
import { useState } from 'react';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { SuggestionQuery } from '../data.ts';

/** Takes the suggestions that the page is about away as CSV. */
export function ExportLink({ query }: { query: SuggestionQuery }) {
  const t = useSay();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const take = () => {
    setBusy(true);
    takeFile(address(exportSuggestions.path, {}, query), 'zhiyin-suggestions.csv')
      .catch(toast.refuse)
      .finally(() => setBusy(false));
  };
  return (
    <Button icon={<Icon name="download" />} loading={isBusy} onClick={take}>
      {t(words.exportAll)}
    </Button>
  );
}
