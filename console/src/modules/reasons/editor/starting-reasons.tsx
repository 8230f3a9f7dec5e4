import { startingTree, reasonsWords as words } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAddReason } from '../data.ts';

/** A tree with nothing in it: begin with what most shops are asked, or with words of one's own. */
export function StartingReasons({ mayEdit, onAddFirst }: { mayEdit: boolean; onAddFirst: () => void }) {
  const t = useSay();
  const toast = useToast();
  const add = useAddReason();
  const [done, setDone] = useState<number | null>(null);
  const addAll = async () => {
    try {
      for (const [index, reason] of startingTree.entries()) {
        setDone(index);
        await add.mutateAsync({ ...reason, words: { ...reason.words } });
      }
    } catch (error) {
      toast.refuse(error);
    } finally {
      setDone(null);
    }
  };
  return (
    <Empty
      icon="tag"
      title={t(words.noneYet)}
      sentence={
        <span role="status">
          {done === null ? t(words.noneYetHint) : t(words.addingSome, { done, all: startingTree.length })}
        </span>
      }
      action={
        mayEdit && (
          <>
            <Button onClick={onAddFirst} disabled={done !== null}>
              {t(words.addFirst)}
            </Button>
            <Button type="primary" loading={done !== null} onClick={addAll}>
              {t(words.startWithCommon)}
            </Button>
          </>
        )
      }
    />
  );
}
