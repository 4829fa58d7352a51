// The next version of the scale: from which day, its steps by name in three languages, and from which product a risk is amber and
// red, drawn as one types.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { Quiet } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { listRiskScales, type RiskScale, setRiskScale } from '../contract.ts';
import { firstScale } from '../control-rules.ts';
import { internalControlWords } from './internal-control-words.ts';
import { RiskMatrix } from './risk-matrix.tsx';
import { type ScaleStep, ScaleSteps } from './scale-steps.tsx';

export function NewScalePage() {
  const { data } = useQuery(asking(listRiskScales, {}));
  if (!data) return <SkeletonPage />;
  return <ScaleForm like={data.scales[0] ?? firstScale} maySet={data.maySet} />;
}

type Like = Pick<RiskScale, 'probabilities' | 'consequences' | 'amberFrom' | 'redFrom'>;

function ScaleForm({ like, maySet }: { like: Like; maySet: boolean }) {
  const t = useWords(internalControlWords);
  const go = useGo();
  const act = useActing('internal-control');
  const [fromOn, setFromOn] = useState<string>();
  const [probabilities, setProbabilities] = useState<readonly ScaleStep[]>(like.probabilities);
  const [consequences, setConsequences] = useState<readonly ScaleStep[]>(like.consequences);
  const [amberFrom, setAmber] = useState<number | null>(like.amberFrom);
  const [redFrom, setRed] = useState<number | null>(like.redFrom);
  const steps = { probabilities: [...probabilities], consequences: [...consequences] };
  const bounds = { amberFrom: amberFrom ?? 0, redFrom: redFrom ?? 0 };
  const set = () =>
    act.run(
      () => call(setRiskScale, { fromOn: fromOn ?? '', ...steps, ...bounds }),
      () => go('/internal-control/scale', { replace: true }),
    );
  return (
    <FormFrame
      crumbs={[
        { label: t('risks'), href: '/internal-control' },
        { label: t('scale'), href: '/internal-control/scale' },
      ]}
      title={t('scale.new')}
      lead={t(maySet ? 'scale.newLead' : 'scale.who')}
      onSubmit={set}
      act={act}
      mayFinish={maySet}
      back="/internal-control/scale"
    >
      <FieldGroup title={t('when')}>
        <DateField label={t('scale.fromOn')} value={fromOn} onChange={setFromOn} error={act.faults.fromOn} />
      </FieldGroup>
      <ScaleSteps kind="probabilities" steps={probabilities} onChange={setProbabilities} faults={act.faults} />
      <ScaleSteps kind="consequences" steps={consequences} onChange={setConsequences} faults={act.faults} />
      <FieldGroup title={t('gravity')}>
        <NumberField
          label={t('scale.amberFrom')}
          hint={t('scale.product')}
          value={amberFrom}
          onChange={setAmber}
          width="short"
          min={2}
          max={25}
          error={act.faults.amberFrom}
        />
        <NumberField
          label={t('scale.redFrom')}
          value={redFrom}
          onChange={setRed}
          width="short"
          min={3}
          max={25}
          error={act.faults.redFrom}
        />
        <Quiet small>{t('scale.asTyped')}</Quiet>
        <RiskMatrix scale={{ ...steps, ...bounds }} risks={[]} />
      </FieldGroup>
    </FormFrame>
  );
}
