import { kitWords } from '@zhiyin/domain/console';
import { FormDefinition } from '@zhiyin/domain/kit';
import { useState } from 'react';
import { FormBuilder } from '#ui/form-builder/form-builder.tsx';
import { Section } from '../section.tsx';

const both = ({ zh, en }: { zh: string; en: string }) => ({ zh, en });

const survey = FormDefinition.parse({
  formId: '01930000-0000-7000-8000-000000000002',
  version: 1,
  title: both(kitWords.surveyTitle),
  questions: [
    {
      key: 'mark',
      kind: 'rating',
      label: both(kitWords.askRating),
      isRequired: true,
      settings: { scale: 'faces' },
    },
    {
      key: 'reason',
      kind: 'choice',
      label: both(kitWords.askReason),
      shownIf: { field: 'mark', operator: 'at-most', value: 4 },
      settings: {
        isMany: true,
        options: [
          { key: 'speed', label: both(kitWords.reasonSpeed) },
          { key: 'tone', label: both(kitWords.reasonTone) },
          { key: 'result', label: both(kitWords.reasonResult) },
        ],
      },
    },
    { key: 'note', kind: 'long-text', label: both(kitWords.note) },
    { key: 'may-contact', kind: 'consent', label: both(kitWords.askConsent) },
  ],
});

export function Questionnaires() {
  const [definition, setDefinition] = useState(survey);
  return (
    <Section title={kitWords.questionnaires} sentence={kitWords.questionnairesSay}>
      <FormBuilder value={definition} onChange={setDefinition} />
    </Section>
  );
}
