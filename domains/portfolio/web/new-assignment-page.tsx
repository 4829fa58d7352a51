// Giving a unit an assignment.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { giveAssignment } from '../contract.ts';
import { AssignmentFields, nothingSaid } from './assignment-fields.tsx';
import { portfolioWords } from './portfolio-words.ts';

export function NewAssignmentPage() {
  const t = useWords(portfolioWords);
  const go = useGo();
  const act = useActing('portfolio');
  const [unit, setUnit] = useState<string>();
  const [said, setSaid] = useState(nothingSaid);
  const save = () =>
    act.run(
      () => call(giveAssignment, { unit: unit ?? '', ...said }),
      ({ assignment, number }) => {
        showNotice({ text: t('given', { number }) });
        go(`/portfolio/assignments/${assignment}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('assignments'), href: '/portfolio/assignments' }]}
      title={t('give')}
      lead={t('giveLead')}
      onSubmit={save}
      act={act}
      finish={t('give')}
      back="/portfolio/assignments"
      backText={t('toList')}
    >
      <UnitField
        label={t('answersFor')}
        value={unit}
        onChange={setUnit}
        permission="portfolio.lead-assignments"
        error={act.faults.unit}
      />
      <AssignmentFields
        said={said}
        onChange={(part) => setSaid((before) => ({ ...before, ...part }))}
        faults={act.faults}
      />
    </FormFrame>
  );
}
