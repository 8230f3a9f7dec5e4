import { SignatureSettings } from '@zhiyin/domain/kit';
import { useRef } from 'preact/hooks';
import { useSay } from '../../setting.ts';
import { formInputWords as words } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { groupOf, recordOf } from './names-of.ts';
import { useDrawing } from './use-drawing.ts';
import { useUploading } from './use-uploading.ts';

/** A name drawn with finger, pen or mouse, or typed. A stranger can only type: a drawing is an upload. */
export function SignatureInput(props: QuestionInputProps) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { mayUpload, send, isBusy, trouble } = useUploading();
  const { isBlank, clear, picture } = useDrawing(canvas);
  const { allowsTyped = true } = SignatureSettings.safeParse(props.question.settings).data ?? {};
  const { typed = '', drawn } = recordOf(props.answer);
  const keep = async (): Promise<void> => {
    const bytes = await picture();
    const fileId = bytes && (await send(bytes, 'signature.png'));
    if (fileId) props.onChange({ drawn: fileId });
  };
  const again = (): void => {
    clear();
    props.onChange(undefined);
  };
  return (
    <fieldset {...groupOf(props)} class="options">
      {mayUpload && (
        <>
          <canvas ref={canvas} role="img" aria-label={say(words.sign)} class="drawing" />
          <div class="choices">
            {drawn ? (
              <span class="hint">{say(words.signed)}</span>
            ) : (
              <button type="button" class="button" disabled={isBlank || isBusy} onClick={() => void keep()}>
                {say(isBusy ? words.uploading : words.signKeep)}
              </button>
            )}
            <button type="button" class="quiet" disabled={isBlank && !drawn} onClick={again}>
              {say(words.signAgain)}
            </button>
          </div>
        </>
      )}
      {allowsTyped && <TypedName name={typed} onChange={props.onChange} />}
      {!allowsTyped && !mayUpload && <p class="hint">{say(words.signInToUpload)}</p>}
      <p class="trouble" role="alert">
        {trouble}
      </p>
    </fieldset>
  );
}

function TypedName({ name, onChange }: { name: string; onChange: (answer: unknown) => void }) {
  const say = useSay();
  return (
    <input
      type="text"
      aria-label={say(words.signByName)}
      placeholder={say(words.signByName)}
      maxLength={100}
      autoComplete="name"
      value={name}
      onInput={({ currentTarget: { value } }) => onChange(value ? { typed: value } : undefined)}
    />
  );
}
