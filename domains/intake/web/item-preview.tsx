// The form as those who order will meet it, while it is being built: it can be filled in, and shows what depends on the answers.
import { useState } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Card, Quiet, Stack } from '../../../web/ui/layout.tsx';
import type { ItemDraft } from '../contract.ts';
import { previewField } from '../draft-rules.ts';
import type { Answers } from '../form-rules.ts';
import { FormFields } from './form-fields.tsx';
import { intakeWords } from './intake-words.ts';
import { usePrice } from './order-words.ts';

export function ItemPreview({ draft }: { draft: ItemDraft }) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const price = usePrice();
  const [answers, setAnswers] = useState<Answers>({});
  const about = draft.abouts[language] || draft.abouts.sv;
  return (
    <Card title={t('preview')}>
      <Stack gap={4}>
        <Stack gap={1}>
          <strong>{draft.names[language] || draft.names.sv || t('editor.unnamed')}</strong>
          {about ? <span>{about}</span> : null}
          <Quiet small>{[price(draft.priceOre ?? 0), t('days', { count: draft.deliveryDays ?? 0 })].join(' · ')}</Quiet>
        </Stack>
        {draft.fields.length === 0 ? <Quiet>{t('preview.noFields')}</Quiet> : null}
        <FormFields
          fields={draft.fields.map(previewField)}
          answers={answers}
          onChange={setAnswers}
          faults={{}}
          equipment={[{ number: 'U-100234', name: t('preview.thing') }]}
        />
      </Stack>
    </Card>
  );
}
