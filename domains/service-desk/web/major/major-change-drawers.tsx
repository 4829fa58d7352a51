// Correcting what is said of a major incident, giving its roles, and joining reports to it.
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Checkbox, CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { ComboBox } from '../../../../web/ui/combo-box.tsx';
import { Quiet } from '../../../../web/ui/layout.tsx';
import { type Moment, MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useServices } from '../../../notices/web/notices-parts.ts';
import { PersonField } from '../../../people/web/people-parts.tsx';
import {
  changeMajor,
  joinMajorReport,
  listCases,
  type MajorPage,
  type MajorRole,
  setMajorRole,
} from '../../contract.ts';
import { majorWords } from './major-words.ts';
import { useMajorStep } from './use-major-step.ts';

type Props = { page: MajorPage; onClose: () => void };
const grades = ['1', '2', '3'] as const;

type Facts = {
  title: string;
  level: number;
  services: readonly string[];
  impact: number;
  clinics: number | null;
  careAffected: boolean;
};

export function Change({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const { choicesWith } = useServices();
  const [form, setForm] = useState<Facts>({
    title: page.title,
    level: page.level,
    services: page.services,
    impact: page.impact,
    clinics: page.clinics,
    careAffected: page.careAffected,
  });
  const [began, setBegan] = useState<Moment>(momentOf(page.beganAt));
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () => {
    const beganAt = toInstant(began);
    const moved = beganAt !== null && beganAt !== toInstant(momentOf(page.beganAt)) ? { beganAt } : {};
    run(
      () =>
        call(changeMajor, {
          ...{ major: page.major, version: page.version, ...form, ...moved },
          services: [...form.services],
          clinics: form.clinics ?? 0,
        }),
      t('saved'),
    );
  };
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextField label={t('title')} value={form.title} onChange={(title) => set({ title })} error={act.faults.title} />
      <Select
        label={t('level')}
        value={`${form.level}`}
        onChange={(level) => set({ level: Number(level) })}
        options={grades.map((id) => ({ id, label: t(`level.${id}`) }))}
      />
      <MomentFields day={t('began')} time={t('time')} value={began} onChange={setBegan} error={act.faults.beganAt} />
      <Quiet small>{t('countsHint')}</Quiet>
      <Select
        label={t('impact')}
        value={`${form.impact}`}
        onChange={(impact) => set({ impact: Number(impact) })}
        options={grades.map((id) => ({ id, label: t(`impact.${id}`) }))}
      />
      <NumberField
        label={t('clinics')}
        value={form.clinics}
        onChange={(clinics) => set({ clinics })}
        min={0}
        max={999}
        steps
      />
      <Checkbox
        label={t('careAffected')}
        value={form.careAffected}
        onChange={(careAffected) => set({ careAffected })}
      />
      <CheckboxGroup
        label={t('services')}
        value={form.services}
        onChange={(chosen) => set({ services: chosen })}
        choices={choicesWith(form.services)}
      />
    </ActingDrawer>
  );
}

export function Role({ page, role, onClose }: Props & { role: MajorRole }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [person, setPerson] = useState<string | undefined>(undefined);
  const give = () => run(() => call(setMajorRole, { major: page.major, role, person: person ?? null }));
  return (
    <ActingDrawer
      title={t(`role.${role}`)}
      verb={t(person ? 'giveRole' : 'takeRole')}
      act={act}
      onDo={give}
      onClose={onClose}
    >
      <PersonField label={t('person')} value={person} onChange={setPerson} error={act.faults.person} />
    </ActingDrawer>
  );
}

export function Join({ page, onClose }: Props) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [report, setReport] = useState<string | undefined>(undefined);
  const find = async (search: string, signal: AbortSignal) => {
    const { rows } = await call(
      listCases,
      { view: 'all', state: 'open', limit: 15, ...(search ? { search } : {}) },
      { signal },
    );
    return rows
      .filter((row) => row.case !== page.case.case)
      .map((row) => ({ id: row.case, label: `${row.number} ${row.title}`, note: row.requester }));
  };
  return (
    <ActingDrawer
      title={t('join')}
      verb={t('join')}
      act={act}
      onDo={() => run(() => call(joinMajorReport, { major: page.major, case: report ?? '' }))}
      onClose={onClose}
    >
      <ComboBox
        label={t('reports')}
        hint={t('joinHint')}
        value={report}
        onChange={setReport}
        options={find}
        error={act.faults.case}
      />
    </ActingDrawer>
  );
}
