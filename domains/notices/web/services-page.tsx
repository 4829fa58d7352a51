// The register of services: what one can be told about, who is in charge, whether the public sees it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { asking, call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { TextArea, TextField } from '../../../web/ui/text-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { listServices, nameService, type Service, type ServiceRow, setService } from '../contract.ts';
import { noticesWords } from './notices-words.ts';

const newService: Service = {
  service: '',
  names: { sv: '', da: '', en: '' },
  ownerUnit: '',
  isPublic: true,
  endedOn: null,
};

export function ServicesPage() {
  const t = useWords(noticesWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(listServices, {}));
  const units = useUnits();
  const [editing, setEditing] = useState<Service | null>(null);
  const [naming, setNaming] = useState<ServiceRow | null>(null);
  const columns: Column<ServiceRow>[] = [
    { id: 'name', title: t('service'), priority: 1, cell: (row) => row.names[language] },
    { id: 'also', title: t('alsoCalled'), labelled: true, cell: (row) => row.alsoCalled.join(', ') || '–' },
    { id: 'code', title: t('serviceCode'), cell: (row) => <code>{row.service}</code> },
    {
      id: 'owner',
      title: t('serviceOwner'),
      cell: (row) => units.find((unit) => unit.code === row.ownerUnit)?.name ?? row.ownerUnit,
    },
    { id: 'public', title: t('servicePublic'), labelled: true, cell: (row) => t(row.isPublic ? 'yes' : 'no') },
    { id: 'ended', title: t('serviceEnded'), priority: 3, cell: (row) => row.endedOn ?? '–' },
    ...(data?.services.some((row) => row.mayName) ? [namesColumn(t('otherNames'), language, setNaming)] : []),
    ...(data?.mayChange ? [changeColumn(t('edit'), setEditing)] : []),
  ];
  return (
    <ListFrame
      crumbs={[{ label: t('notices'), href: '/notices' }]}
      title={t('services')}
      lead={t('servicesLead')}
      actions={
        data?.mayChange ? (
          <Button kind="primary" icon="add" onPress={() => setEditing(newService)}>
            {t('addService')}
          </Button>
        ) : null
      }
      list={
        <>
          <DataTable
            label={t('services')}
            columns={columns}
            rows={data?.services}
            rowId={(row) => row.service}
            rowTone={(row) => (row.endedOn ? 'quiet' : undefined)}
          />
          {naming ? <NamesDrawer key={naming.service} from={naming} onClose={() => setNaming(null)} /> : null}
          {editing ? <ServiceDrawer key={editing.service} from={editing} onClose={() => setEditing(null)} /> : null}
        </>
      }
    />
  );
}

function changeColumn(label: string, edit: (service: Service) => void): Column<ServiceRow> {
  return {
    id: 'change',
    title: label,
    width: 'narrow',
    cell: (row) => (
      <Button kind="quiet" small onPress={() => edit(row)} aria-label={`${label}: ${row.service}`}>
        {label}
      </Button>
    ),
  };
}

function namesColumn(
  label: string,
  language: 'sv' | 'da' | 'en',
  name: (service: ServiceRow) => void,
): Column<ServiceRow> {
  return {
    id: 'names',
    title: label,
    width: 'narrow',
    cell: (row) =>
      row.mayName ? (
        <Button kind="quiet" small onPress={() => name(row)} aria-label={`${label}: ${row.names[language]}`}>
          {label}
        </Button>
      ) : null,
  };
}

/** What else people call it, one name a line: whoever owns the service hears it. */
function NamesDrawer({ from, onClose }: { from: ServiceRow; onClose: () => void }) {
  const t = useWords(noticesWords);
  const { language } = useLanguage();
  const act = useActing('notices');
  const [text, setText] = useState(from.alsoCalled.join('\n'));
  const alsoCalled = text.split('\n').flatMap((line) => line.trim() || []);
  return (
    <ActingDrawer
      title={t('otherNamesOf', { service: from.names[language] })}
      verb={t('save')}
      act={act}
      onDo={() => act.run(() => call(nameService, { service: from.service, alsoCalled }), onClose)}
      onClose={onClose}
    >
      <TextArea
        label={t('alsoCalled')}
        hint={t('otherNamesHint')}
        value={text}
        onChange={setText}
        rows={6}
        error={act.faults.alsoCalled ?? Object.entries(act.faults).find(([at]) => at.startsWith('alsoCalled.'))?.[1]}
        optional
      />
    </ActingDrawer>
  );
}

function ServiceDrawer({ from, onClose }: { from: Service; onClose: () => void }) {
  const t = useWords(noticesWords);
  const act = useActing('notices');
  const units = useUnits('notices.change-services');
  const [form, setForm] = useState(from);
  const set = (change: Partial<Service>) => setForm({ ...form, ...change });
  const name = (language: 'sv' | 'da' | 'en') => ({
    value: form.names[language],
    onChange: (text: string) => set({ names: { ...form.names, [language]: text } }),
    error: act.faults[`names.${language}`],
  });
  return (
    <ActingDrawer
      title={t(from.service ? 'changeService' : 'addService')}
      verb={t('save')}
      act={act}
      onDo={() => act.run(() => call(setService, form), onClose)}
      onClose={onClose}
    >
      <TextField
        label={t('serviceCode')}
        hint={t('serviceCodeHint')}
        value={form.service}
        onChange={(service) => set({ service })}
        error={act.faults.service}
        disabled={from.service !== ''}
      />
      <TextField label={t('nameSv')} {...name('sv')} />
      <TextField label={t('nameDa')} {...name('da')} />
      <TextField label={t('nameEn')} {...name('en')} />
      <ComboBox
        key={units.length}
        label={t('serviceOwner')}
        value={form.ownerUnit || undefined}
        onChange={(unit) => set({ ownerUnit: unit ?? '' })}
        options={units.map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
        error={act.faults.ownerUnit}
      />
      <Checkbox label={t('servicePublic')} value={form.isPublic} onChange={(isPublic) => set({ isPublic })} />
      <DateField
        label={t('serviceEnded')}
        value={form.endedOn ?? undefined}
        onChange={(day) => set({ endedOn: day ?? null })}
        optional
      />
    </ActingDrawer>
  );
}
