import {
  type BoneKind,
  boneKinds,
  boneKindWords,
  type Cause,
  causesMax,
  type FindingDetail,
  moveCause,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Input } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';
import { useChangeOf } from '../one/use-change-of.ts';
import { CauseSlip } from './cause-slip.tsx';

/** All that might have contributed, on bones that lead to the head. Causes are dragged, or moved by a list. */
export function Fishbone({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const [dragged, setDragged] = useState<number | null>(null);
  const { causes, save } = useCauses(finding);
  const placed = causes.map((cause, place) => ({ cause, place }));
  const drop = (bone: BoneKind, place: number) => {
    if (dragged !== null) save(moveCause(causes, dragged, { bone, place }));
    setDragged(null);
  };
  return (
    <Part title={t(words.fishbone)} hint={t(words.fishboneHint)}>
      <div className={styles['fish']}>
        <div className={styles['bones']}>
          {boneKinds.map((bone) => (
            <Bone
              key={bone}
              bone={bone}
              causes={placed.filter(({ cause }) => cause.bone === bone)}
              isEditable={isEditable}
              canAdd={causes.length < causesMax}
              onAdd={(text) => save([...causes, { bone, text, evidence: '', state: 'suspected' }])}
              actsOn={(place) => ({
                onChange: (cause) => save(causes.map((one, index) => (index === place ? cause : one))),
                onMove: (to) => save(moveCause(causes, place, { bone: to, place: causesMax })),
                onRemove: () => save(causes.filter((_, index) => index !== place)),
              })}
              onDrag={setDragged}
              onDrop={(place) => drop(bone, place)}
            />
          ))}
        </div>
        <p className={styles['head']}>
          <bdi>{finding.title}</bdi>
        </p>
      </div>
    </Part>
  );
}

/** The causes, written with every change. */
function useCauses(finding: FindingDetail) {
  const toast = useToast();
  const change = useChangeOf();
  // What was just done is shown at once; the answer follows.
  const [done, setDone] = useState<readonly Cause[] | null>(null);
  const save = (causes: readonly Cause[]) => {
    setDone(causes);
    change(finding, { analysis: { causes: [...causes] } })
      .catch(toast.refuse)
      .finally(() => setDone((last) => (last === causes ? null : last)));
  };
  return { causes: done ?? finding.analysis.causes, save };
}

interface BoneProps {
  readonly bone: BoneKind;
  readonly causes: readonly { readonly cause: Cause; readonly place: number }[];
  readonly isEditable: boolean;
  readonly canAdd: boolean;
  readonly onAdd: (text: string) => void;
  /** What may be done with the cause at a place of the whole list. */
  readonly actsOn: (
    place: number,
  ) => Pick<ComponentProps<typeof CauseSlip>, 'onChange' | 'onMove' | 'onRemove'>;
  readonly onDrag: (place: number | null) => void;
  /** Before the one at a place of this bone. */
  readonly onDrop: (place: number) => void;
}

function Bone({ bone, causes, isEditable, canAdd, onAdd, onDrop, actsOn, onDrag }: BoneProps) {
  const t = useSay();
  const [isOver, setOver] = useState(false);
  return (
    <section
      aria-label={t(boneKindWords[bone])}
      className={classNames(styles['bone'], isOver && styles['over'])}
      onDragOver={(event) => {
        if (!isEditable) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop(causes.length);
      }}
    >
      <h3>{t(boneKindWords[bone])}</h3>
      <ul>
        {causes.map(({ cause, place }, at) => (
          <li
            key={`${cause.text}-${place}`}
            draggable={isEditable}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              onDrag(place);
            }}
            onDragEnd={() => onDrag(null)}
            onDrop={(event) => {
              event.stopPropagation();
              setOver(false);
              onDrop(at);
            }}
          >
            <CauseSlip cause={cause} isEditable={isEditable} {...actsOn(place)} />
          </li>
        ))}
      </ul>
      {isEditable && canAdd && <AddCause bone={bone} onAdd={onAdd} />}
    </section>
  );
}

function AddCause({ bone, onAdd }: Pick<BoneProps, 'bone' | 'onAdd'>) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onAdd(typed.trim());
    setTyped('');
  };
  return (
    <Input
      size="small"
      aria-label={`${t(boneKindWords[bone])}: ${t(words.addCause)}`}
      placeholder={t(words.addCause)}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={add}
    />
  );
}
