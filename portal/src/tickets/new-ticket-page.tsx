import '../forms/strict-zod.ts';
import '../forms/forms.css';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { useMemo, useState } from 'preact/hooks';
import { FormQuestions } from '../forms/form-questions.tsx';
import { useUploading } from '../forms/inputs/use-uploading.ts';
import { useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { Loading } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { ticketWords } from '../words.ts';
import { FilePicker } from './file-picker.tsx';
import { useOpening } from './use-opening.ts';
import { type OpenType, useOpenTypes, useTickets } from './use-tickets.ts';
import { ownTicketWords as words } from './words.ts';

/** Where a customer reports something that takes more than an answer. */
export function NewTicketPage() {
  const say = useSay();
  const types = useOpenTypes();
  const [chosen, setChosen] = useState<string | null>(null);
  const type = types?.find(({ typeId }) => typeId === chosen) ?? (types?.length === 1 ? types[0] : undefined);
  return (
    <section class="page">
      <p>
        <Link to={['tickets']}>{say(ticketWords.back)}</Link>
      </p>
      <Title text={say(words.openTitle)} />
      {types === null && <Loading />}
      {types?.length === 0 && <p>{say(words.nothingOpen)}</p>}
      {types !== null && types.length > 1 && <Kinds types={types} chosen={chosen} onChoose={setChosen} />}
      {type && <Opening key={type.typeId} type={type} />}
    </section>
  );
}

interface KindsProps {
  readonly types: readonly OpenType[];
  readonly chosen: string | null;
  readonly onChoose: (typeId: string) => void;
}

function Kinds({ types, chosen, onChoose }: KindsProps) {
  const say = useSay();
  const { locale } = useSetting();
  return (
    <fieldset class="options">
      <legend>{say(words.kind)}</legend>
      {types.map(({ typeId, name }) => (
        <label key={typeId} class="tick">
          <input type="radio" name="kind" checked={typeId === chosen} onChange={() => onChoose(typeId)} />
          <span>{name[locale]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Opening({ type }: { type: OpenType }) {
  const form = useMemo(() => {
    const parsed = type.form && parseForm(type.form);
    return parsed?.ok ? parsed.form : null;
  }, [type]);
  return <Asked type={type} form={form} />;
}

function Asked({ type, form }: { type: OpenType; form: Form | null }) {
  const say = useSay();
  const uploading = useUploading();
  const opening = useOpening(type.typeId, form);
  const { title, description, fileIds, isSending, trouble } = opening.values;
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && !uploading.isBusy) void opening.submit();
      }}
    >
      <Already typeId={type.typeId} />
      <label for="new-title">{say(words.subject)}</label>
      <input
        id="new-title"
        maxLength={200}
        value={title}
        onInput={(event) => opening.change({ title: event.currentTarget.value })}
      />
      <label for="new-details">{say(words.details)}</label>
      <textarea
        id="new-details"
        rows={4}
        maxLength={10_000}
        value={description}
        onInput={(event) => opening.change({ description: event.currentTarget.value })}
      />
      {form && <FormQuestions form={form} filling={opening.filling} />}
      <FilePicker uploading={uploading} ids={fileIds} onChange={(ids) => opening.change({ fileIds: ids })} />
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={isSending}>
        {say(isSending ? words.submitting : words.submit)}
      </button>
    </form>
  );
}

/** Those of the customer's own tickets under way that may be about the same. */
function Already({ typeId }: { typeId: string }) {
  const say = useSay();
  const same = (useTickets() ?? []).filter(
    (one) => one.typeId === typeId && (one.category === 'open' || one.category === 'waiting'),
  );
  if (same.length === 0) return null;
  return (
    <div role="note">
      <p class="hint">{say(words.already)}</p>
      <ul>
        {same.slice(0, 3).map((one) => (
          <li key={one.ticketId}>
            <Link to={['tickets', one.ticketId]}>
              <bdi>
                {one.name} {one.title}
              </bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
