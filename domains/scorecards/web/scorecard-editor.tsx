// What opens beside the scorecard: reporting an outcome, judging, adding or changing a measure, a new perspective.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import {
  addPerspective,
  assessMeasure,
  clearAssessment,
  fulfilments,
  type MeasureRow,
  reportObservation,
  type Scorecard,
  trends,
} from '../contract.ts';
import { MeasureForm } from './measure-form.tsx';
import { SavingDrawer } from './saving-drawer.tsx';
import { scorecardWords } from './scorecard-words.ts';

export type Editing =
  | { what: 'perspective' }
  | { what: 'add'; perspectiveId: string }
  /** `field`: the one that is to be mended */
  | { what: 'change'; row: MeasureRow; field?: string }
  | { what: 'report' | 'assess'; row: MeasureRow };

export type EditorProps = { card: Scorecard; period: string; editing: Editing | null; onClose: () => void };

export function ScorecardEditor({ card, period, editing, onClose }: EditorProps) {
  if (!editing) return null;
  if (editing.what === 'perspective') return <PerspectiveForm card={card} onClose={onClose} />;
  if (editing.what === 'add')
    return <MeasureForm card={card} perspectiveId={editing.perspectiveId} onClose={onClose} />;
  if (editing.what === 'change') {
    const { row, field } = editing;
    return <MeasureForm card={card} row={row} {...(field ? { focus: field } : {})} onClose={onClose} />;
  }
  if (editing.what === 'report') return <ReportForm row={editing.row} period={period} onClose={onClose} />;
  return <AssessForm row={editing.row} period={period} onClose={onClose} />;
}

function PerspectiveForm({ card, onClose }: { card: Scorecard; onClose: () => void }) {
  const t = useWords(scorecardWords);
  const [name, setName] = useState('');
  return (
    <SavingDrawer
      title={t('addPerspective')}
      onClose={onClose}
      save={() => call(addPerspective, { scorecardId: card.scorecardId, name })}
    >
      <TextField label={t('perspectiveName')} value={name} onChange={setName} required autoFocus />
    </SavingDrawer>
  );
}

type RowFormProps = { row: MeasureRow; period: string; onClose: () => void };

function ReportForm({ row, period, onClose }: RowFormProps) {
  const t = useWords(scorecardWords);
  const [value, setValue] = useState<number | null>(row.outcome?.value ?? null);
  const [text, setText] = useState('');
  const [source, setSource] = useState(row.outcome?.source ?? '');
  const { measureId, settings } = row;
  const save = () =>
    call(reportObservation, {
      measureId,
      period,
      value,
      text,
      source,
      definitionVersion: row.outcome?.definitionVersion ?? 1,
    });
  return (
    <SavingDrawer title={`${t('report')}: ${row.name}`} onClose={onClose} save={save}>
      <NumberField
        label={t('value')}
        value={value}
        onChange={setValue}
        unit={settings.unitWord}
        scale={10 ** settings.decimals}
        width="short"
      />
      <TextField label={t('text')} value={text} onChange={setText} optional />
      <TextField label={t('sourceOf')} hint={t('sourceHint')} value={source} onChange={setSource} required />
    </SavingDrawer>
  );
}

function AssessForm({ row, period, onClose }: RowFormProps) {
  const t = useWords(scorecardWords);
  const [fulfilment, setFulfilment] = useState(row.fulfilment);
  const [trend, setTrend] = useState(row.trend);
  const [reason, setReason] = useState(row.judged?.reason ?? '');
  const client = useQueryClient();
  const { measureId } = row;
  const clear = async (): Promise<void> => {
    await call(clearAssessment, { measureId, period });
    await client.invalidateQueries({ queryKey: ['scorecards'] });
    onClose();
  };
  return (
    <SavingDrawer
      title={`${t('assess')}: ${row.name}`}
      onClose={onClose}
      save={() => call(assessMeasure, { measureId, period, fulfilment, trend, reason })}
      more={row.judged ? <Button onPress={() => void clear()}>{t('clear')}</Button> : null}
    >
      <Select
        label={t('fulfilment')}
        value={fulfilment}
        onChange={setFulfilment}
        options={fulfilments.map((id) => ({ id, label: t(`status.${id}`) }))}
      />
      <Select
        label={t('trend')}
        value={trend}
        onChange={setTrend}
        options={trends.map((id) => ({ id, label: t(`trend.${id}`) }))}
      />
      <TextArea label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} required most={1000} />
    </SavingDrawer>
  );
}
