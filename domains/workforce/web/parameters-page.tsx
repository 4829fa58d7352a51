// The numbers that the definitions use: what each is now and has been, since when and why. Whoever may, gives one a new
// version; earlier ones stay.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asking } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Chip } from '../../../web/ui/chip.tsx';
import { type Column, DataTable } from '../../../web/ui/data-table.tsx';
import { Section, Stack } from '../../../web/ui/layout.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { ListFrame } from '../../../web/ui/pages/list-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { useUnitParam } from '../../../web/unit-picker.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { listParameters, type ParameterVersion } from '../contract.ts';
import { keptPerShown, type ParameterName, parameterKinds, parameterNames } from '../parameter-rules.ts';
import { ParameterForm } from './parameter-form.tsx';
import { useStaffViews } from './staff-views.ts';
import { workforceWords } from './workforce-words.ts';

export function ParametersPage() {
  const t = useWords(workforceWords);
  const can = useCan();
  const refused = useRefusalText();
  const [unit] = useUnitParam('workforce.read-figures');
  const [period] = usePeriodParam();
  const views = useStaffViews(unit, period);
  const [changing, setChanging] = useState<ParameterName | null>(null);
  const { data, error } = useQuery(asking(listParameters, {}));
  const of = (name: ParameterName) => data?.parameters.filter((each) => each.name === name) ?? [];
  return (
    <>
      <ListFrame
        title={t('parameters')}
        lead={t('parameters.lead')}
        views={views}
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : data ? (
            <Stack gap={8}>
              {parameterNames.map((name) => (
                <Section
                  key={name}
                  title={t(`parameter.${name}`)}
                  note={t(`parameter.${name}.note`)}
                  actions={
                    can('workforce.set-parameter') ? (
                      <Button small icon="edit" onPress={() => setChanging(name)}>
                        {t('parameters.change')}
                      </Button>
                    ) : null
                  }
                >
                  <Versions name={name} versions={of(name)} />
                </Section>
              ))}
            </Stack>
          ) : (
            <SkeletonPage />
          )
        }
      />
      {changing ? <ParameterForm name={changing} current={of(changing)[0]} onClose={() => setChanging(null)} /> : null}
    </>
  );
}

function Versions({ name, versions }: { name: ParameterName; versions: readonly ParameterVersion[] }) {
  const t = useWords(workforceWords);
  const shown = useShownValue();
  const columns: Column<ParameterVersion>[] = [
    {
      id: 'value',
      title: t('value'),
      priority: 1,
      cell: (row) => (
        <>
          {shown(name, row.value)} {row.inForce ? <Chip>{t('parameters.inForce')}</Chip> : null}
        </>
      ),
    },
    { id: 'from', title: t('parameters.from'), labelled: true, width: 'narrow', cell: (row) => row.validFrom },
    { id: 'reason', title: t('parameters.reason'), labelled: true, width: 'wide', cell: (row) => row.reason },
    { id: 'by', title: t('parameters.by'), labelled: true, cell: (row) => `${row.setBy}, ${row.setAt.slice(0, 10)}` },
    { id: 'version', title: t('parameters.version'), numeric: true, cell: (row) => row.version },
  ];
  return (
    <DataTable
      label={t(`parameter.${name}`)}
      columns={columns}
      rows={versions}
      rowId={(row) => String(row.version)}
      rowTone={(row) => (row.inForce ? undefined : 'quiet')}
      empty={<p className="quiet">{t('parameters.none')}</p>}
    />
  );
}

/** "60 dagar", "1 700 timmar", "3,00 %". */
function useShownValue(): (name: ParameterName, value: number) => string {
  const t = useWords(workforceWords);
  const { language } = useLanguage();
  return (name, value) => {
    const { kind } = parameterKinds[name];
    const number = numberText(value / keptPerShown[kind], { language, decimals: kind === 'percent' ? 2 : 0 });
    return t(`unit.${kind}`, { number });
  };
}
