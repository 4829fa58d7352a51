// Taking in a risk: what can happen, why, whose it is, and how grave it is on the scale in force.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { FieldGroup } from '../../../web/ui/field.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { UnitField } from '../../people/web/people-parts.tsx';
import { registerRisk, showRiskMatrix } from '../contract.ts';
import { internalControlWords } from './internal-control-words.ts';
import { noOwner, type Owner, OwnerFields, ownerOf } from './owner-fields.tsx';
import { noTies, TieFields, type Ties, tiesOf } from './tie-fields.tsx';

export function NewRiskPage() {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const go = useGo();
  const act = useActing('internal-control');
  const units = useUnits('internal-control.manage');
  const [chosen, setUnit] = useState<string>();
  const unit = chosen ?? units[0]?.code;
  const { data } = useQuery({ ...asking(showRiskMatrix, { unit: unit ?? '' }), enabled: unit !== undefined });
  const [said, setSaid] = useState({ title: '', cause: '', reason: '', isTold: false });
  const [ties, setTies] = useState<Ties>(noTies);
  const [owner, setOwner] = useState<Owner>(noOwner);
  const [probability, setProbability] = useState<string>();
  const [consequence, setConsequence] = useState<string>();
  const steps = (all: readonly { sv: string; da: string; en: string }[] | undefined) =>
    (all ?? []).map((step, at) => ({ id: String(at + 1), label: `${at + 1} ${step[language]}` }));
  const register = () =>
    act.run(
      () =>
        call(registerRisk, {
          unit: unit ?? '',
          ...said,
          ...ownerOf(owner),
          ...tiesOf(ties),
          probability: Number(probability ?? 0),
          consequence: Number(consequence ?? 0),
        }),
      ({ risk }) => go(`/internal-control/risks/${risk}`, { replace: true }),
    );
  return (
    <FormFrame
      crumbs={[{ label: t('risks'), href: '/internal-control' }]}
      title={t('newRisk')}
      onSubmit={register}
      act={act}
      back="/internal-control"
    >
      <FieldGroup title={t('what')}>
        <TextField
          label={t('risk')}
          name="title"
          hint={t('risk.hint')}
          value={said.title}
          onChange={(title) => setSaid({ ...said, title })}
          error={act.faults.title}
          required
        />
        <TextArea
          label={t('cause')}
          name="cause"
          value={said.cause}
          onChange={(cause) => setSaid({ ...said, cause })}
          most={4000}
          error={act.faults.cause}
          optional
        />
        <OwnerFields label={t('owner')} value={owner} onChange={setOwner} faults={act.faults} />
        <TieFields value={ties} onChange={setTies} faults={act.faults} />
        <UnitField value={unit} onChange={setUnit} permission="internal-control.manage" error={act.faults.unit} />
        <Checkbox label={t('isTold')} value={said.isTold} onChange={(isTold) => setSaid({ ...said, isTold })} />
      </FieldGroup>
      <FieldGroup title={t('judgement')}>
        <Select
          label={t('probability')}
          value={probability}
          onChange={setProbability}
          options={steps(data?.scale.probabilities)}
          error={act.faults.probability}
        />
        <Select
          label={t('consequence')}
          value={consequence}
          onChange={setConsequence}
          options={steps(data?.scale.consequences)}
          error={act.faults.consequence}
        />
        <TextArea
          label={t('reason')}
          name="reason"
          value={said.reason}
          onChange={(reason) => setSaid({ ...said, reason })}
          most={4000}
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}
