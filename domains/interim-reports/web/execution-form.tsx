// That a control was carried out: when, what it showed, and what proves it.
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { type Control, controlOutcomes, reportControlExecution } from '../contract.ts';
import { interimReportWords } from './interim-report-words.ts';
import { SavingDrawer } from './saving-drawer.tsx';

export function ExecutionForm({ control, onClose }: { control: Control; onClose: () => void }) {
  const t = useWords(interimReportWords);
  const [outcome, setOutcome] = useState<(typeof controlOutcomes)[number]>('works');
  const [fields, setFields] = useState({ doneOn: '', result: '', evidence: '' });
  const save = () => call(reportControlExecution, { control: control.control, outcome, ...fields });
  return (
    <SavingDrawer title={t('control.execute')} save={save} onClose={onClose}>
      <p>{control.risk}</p>
      <DateField
        label={t('doneOn')}
        value={fields.doneOn || undefined}
        onChange={(doneOn) => setFields({ ...fields, doneOn: doneOn ?? '' })}
        required
      />
      <Select
        label={t('outcome')}
        value={outcome}
        onChange={setOutcome}
        options={controlOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
      />
      <TextArea
        label={t('result')}
        value={fields.result}
        onChange={(result) => setFields({ ...fields, result })}
        required
        most={300}
        rows={3}
      />
      <TextField
        label={t('evidence')}
        hint={t('evidence.hint')}
        value={fields.evidence}
        onChange={(evidence) => setFields({ ...fields, evidence })}
        optional
      />
    </SavingDrawer>
  );
}
