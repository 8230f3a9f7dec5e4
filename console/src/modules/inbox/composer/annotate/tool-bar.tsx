import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import type { IconName } from '#ui/icon/paths.ts';
import styles from './annotate.module.css';
import { type Colour, colours, type Tool, tools } from './pure/marks.ts';
import type { Marking } from './use-marks.ts';

const icons: Readonly<Record<Tool, IconName>> = {
  arrow: 'tool-arrow',
  box: 'tool-box',
  pen: 'edit',
  blur: 'tool-blur',
  number: 'tool-number',
  text: 'tool-text',
};
const paints: readonly Colour[] = ['red', 'blue', 'green', 'black'];

/** With what one draws, in which colour, and the ways back. */
export function ToolBar({ marking }: { marking: Marking }) {
  const t = useSay();
  return (
    <div className={styles['bar']}>
      <fieldset className={styles['group']} aria-label={t(words.tools)}>
        {tools.map((tool, at) => (
          <IconButton
            key={tool}
            icon={icons[tool]}
            label={`${t(words[tool])} ${at + 1}`}
            aria-pressed={marking.tool === tool}
            onClick={() => marking.setTool(tool)}
          />
        ))}
      </fieldset>
      <fieldset className={styles['group']} aria-label={t(words.colour)}>
        {paints.map((colour) => (
          <button
            key={colour}
            type="button"
            className={styles['paint']}
            aria-label={t(words[colour])}
            title={t(words[colour])}
            aria-pressed={marking.colour === colour}
            onClick={() => marking.paintWith(colour)}
          >
            <svg viewBox="0 0 10 10" width="14" height="14" aria-hidden="true">
              <circle cx="5" cy="5" r="5" fill={colours[colour]} />
            </svg>
          </button>
        ))}
      </fieldset>
      <fieldset className={styles['group']}>
        <IconButton icon="undo" label={t(words.undo)} disabled={!marking.canUndo} onClick={marking.undo} />
        <IconButton icon="redo" label={t(words.redo)} disabled={!marking.canRedo} onClick={marking.redo} />
        <IconButton
          icon="trash"
          label={t(words.removeMark)}
          disabled={!marking.picked}
          onClick={marking.remove}
        />
      </fieldset>
    </div>
  );
}
