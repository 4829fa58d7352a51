// An administration tells a need. Only the title is asked for at once; the rest can be described together later.
import { useState } from 'react';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { UnitField } from '../../../people/web/people-parts.tsx';
import { tellNeed } from '../../contract.ts';
import { NeedFields, nothingSaid } from './need-fields.tsx';
import { needsWords } from './needs-words.ts';

export function NewNeedPage() {
  const t = useWords(needsWords);
  const go = useGo();
  const act = useActing('portfolio');
  const [unit, setUnit] = useState<string>();
  const [said, setSaid] = useState(nothingSaid);
  const save = () =>
    act.run(
      () => call(tellNeed, { unit: unit ?? '', ...said }),
      ({ need, number }) => {
        showNotice({ text: t('toldAs', { number }) });
        go(`/portfolio/needs/${need}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('needs'), href: '/portfolio/needs' }]}
      title={t('tell')}
      lead={t('tellLead')}
      onSubmit={save}
      act={act}
      finish={t('tell')}
      back="/portfolio/needs"
      backText={t('toList')}
    >
      <UnitField
        label={t('whoNeeds')}
        value={unit}
        onChange={setUnit}
        permission="portfolio.tell-needs"
        error={act.faults.unit}
      />
      <NeedFields said={said} onChange={(part) => setSaid((before) => ({ ...before, ...part }))} faults={act.faults} />
    </FormFrame>
  );
}
