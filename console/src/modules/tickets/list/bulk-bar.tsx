import { type TicketEntry, TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { priorityWords, useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall } from '#ui/filter-builder/wall-time.ts';
import { BulkBar } from '#ui/table/bulk-bar.tsx';
import { TagChoice } from '../choose/tag-choice.tsx';
import styles from '../tickets.module.css';
import { useBulk } from './use-bulk.ts';
import { useSharedMoves } from './use-shared-moves.ts';

interface Props {
  readonly chosen: ReadonlySet<string>;
  /** The rows that are shown, to go back to how they were. */
  readonly rows: readonly TicketEntry[];
  readonly onDone: () => void;
}

/** What can be done with all that are ticked. */
export function TicketBulkBar({ chosen, rows, onDone }: Props) {
  const t = useSay();
  const [asking, setAsking] = useState<'due' | 'tags' | null>(null);
  const ticked = rows.filter(({ ticketId }) => chosen.has(ticketId));
  const change = useBulk(chosen, ticked, onDone);
  return (
    <BulkBar label={t(words.bulk)}>
      <strong>{t(words.chosen, { count: chosen.size })}</strong>
      <Handing onChange={change} />
      <MoveAll ticked={ticked} onMove={(moveKey) => change({ moveKey })} />
      <Button onClick={() => setAsking('due')}>{t(words.due)}</Button>
      <Button onClick={() => setAsking('tags')}>{t(words.tags)}</Button>
      <Button type="text" onClick={onDone}>
        {t(words.clear)}
      </Button>
      {asking === 'due' && <DueDialog onChange={change} onClose={() => setAsking(null)} />}
      {asking === 'tags' && <TagsDialog onChange={change} onClose={() => setAsking(null)} />}
    </BulkBar>
  );
}

type Change = Parameters<ReturnType<typeof useBulk>>[0];
interface Part {
  readonly onChange: (change: Change) => void;
}

/** Whose they are and how much they hurry. */
function Handing({ onChange }: Part) {
  const t = useSay();
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  const urgencies = TicketPriority.options.map((one) => ({ value: one, label: t(priorityWords[one]) }));
  return (
    <>
      <Chooser
        label={t(words.assignee)}
        options={[{ value: '', label: t(words.nobody) }, ...members]}
        onChoose={(id) => onChange({ assigneeId: id === '' ? null : id })}
      />
      <Chooser
        label={t(words.team)}
        options={[{ value: '', label: t(words.noTeam) }, ...teams]}
        onChoose={(id) => onChange({ teamId: id === '' ? null : id })}
      />
      <Chooser
        label={t(words.priority)}
        options={urgencies}
        onChoose={(given) => onChange({ priority: TicketPriority.parse(given) })}
      />
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** A list that does something at once and goes back to saying what for. */
function Chooser({ label, options, onChoose }: ChooserProps) {
  return (
    <Select<string>
      aria-label={label}
      placeholder={label}
      value={null}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 120 }}
      onChange={onChoose}
    />
  );
}

/** The moves that all of them can make and that demand nothing; nothing when there is none. */
function MoveAll({ ticked, onMove }: { ticked: readonly TicketEntry[]; onMove: (moveKey: string) => void }) {
  const t = useSay();
  const moves = useSharedMoves(ticked);
  if (moves.length === 0) return null;
  const options = moves.map(({ key, label }) => ({ value: key, label: t(label) }));
  return <Chooser label={t(words.moves)} options={options} onChoose={onMove} />;
}

interface AskProps extends Part {
  readonly onClose: () => void;
}

function Asking({ title, children, onClose }: { title: string; children: ReactNode; onClose: () => void }) {
  return (
    <Dialog title={title} width={360} onClose={onClose}>
      <div className={styles['part']}>{children}</div>
    </Dialog>
  );
}

/** One date for all of them, or none. */
function DueDialog({ onChange, onClose }: AskProps) {
  const t = useSay();
  const { timeZone } = useLocale();
  const [typed, setTyped] = useState('');
  const dueAt = momentOfWall(typed, timeZone);
  const give = (given: string | null) => {
    onClose();
    onChange({ dueAt: given });
  };
  return (
    <Asking title={t(words.due)} onClose={onClose}>
      <Input
        type="datetime-local"
        aria-label={t(words.due)}
        data-first
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['writeFoot']}>
        <Button onClick={() => give(null)}>{t(words.noDue)}</Button>
        <Button type="primary" disabled={!dueAt} onClick={() => give(dueAt)}>
          {t(words.save)}
        </Button>
      </div>
    </Asking>
  );
}

/** Tags to put on all of them, and tags to take off. */
function TagsDialog({ onChange, onClose }: AskProps) {
  const t = useSay();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const isNone = useTags().length === 0;
  const save = () => {
    onClose();
    onChange({ addTagIds: add, removeTagIds: remove });
  };
  return (
    <Asking title={t(words.tags)} onClose={onClose}>
      {isNone && <p className={styles['faint']}>{t(words.noTagsYet)}</p>}
      <TagChoice label={t(words.addTags)} value={add} placeholder={t(words.addTags)} onChange={setAdd} />
      <TagChoice
        label={t(words.removeTags)}
        value={remove}
        placeholder={t(words.removeTags)}
        onChange={setRemove}
      />
      <div className={styles['writeFoot']}>
        <span />
        <Button type="primary" disabled={add.length + remove.length === 0} onClick={save}>
          {t(words.save)}
        </Button>
      </div>
    </Asking>
  );
}
