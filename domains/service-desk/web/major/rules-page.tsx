// What counts as a major incident, in versions: each with its day, its words and what it asks; a new one can be added.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/operation/operation.ts';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useRefusalText } from '../../../../web/house/refusal-text.ts';
import { useLanguage, useWords } from '../../../../web/language.tsx';
import { Banner } from '../../../../web/ui/banner.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { type Column, DataTable } from '../../../../web/ui/data-table.tsx';
import { DateField } from '../../../../web/ui/date-field.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { ListFrame } from '../../../../web/ui/pages/list-frame.tsx';
import { Select } from '../../../../web/ui/select.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { listMajorRules, setMajorRule } from '../../contract.ts';
import { LeadersDrawer } from './leaders-drawer.tsx';
import { gradeOf } from './major-marks.tsx';
import { majorWords } from './major-words.ts';
import { useMajorStep } from './use-major-step.ts';

type Rule = AnswerOf<typeof listMajorRules>['rules'][number];

export function RulesPage() {
  const t = useWords(majorWords);
  const { language } = useLanguage();
  const refused = useRefusalText();
  const asks = useAsks();
  const { data, error } = useQuery(asking(listMajorRules, {}));
  const [isAdding, setAdding] = useState(false);
  const [isLeading, setLeading] = useState(false);
  const columns: Column<Rule>[] = [
    { id: 'version', title: t('version'), priority: 1, cell: (row) => `${t('version')} ${row.version}` },
    { id: 'from', title: t('validFrom'), labelled: true, cell: (row) => row.validFrom },
    { id: 'says', title: t('says'), width: 'wide', cell: (row) => row.says[language] },
    { id: 'asks', title: t('asks'), width: 'wide', labelled: true, cell: asks },
    { id: 'incidents', title: t('incidents'), numeric: true, cell: (row) => row.incidents },
    { id: 'by', title: t('setBy'), priority: 3, cell: (row) => row.setBy },
  ];
  return (
    <>
      <ListFrame
        crumbs={[{ label: t('majors'), href: '/major-incidents' }]}
        title={t('rules')}
        lead={t('rulesLead')}
        actions={
          data?.mayChange ? (
            <>
              <Button kind="primary" icon="add" onPress={() => setAdding(true)}>
                {t('newRule')}
              </Button>
              <Button icon="mail" onPress={() => setLeading(true)}>
                {t('leaders')}
              </Button>
            </>
          ) : null
        }
        list={
          error ? (
            <Banner tone="fault">{refused(error)}</Banner>
          ) : (
            <DataTable label={t('rules')} columns={columns} rows={data?.rules} rowId={(row) => `${row.version}`} />
          )
        }
      />
      {isAdding ? <NewRule onClose={() => setAdding(false)} /> : null}
      {isLeading && data ? <LeadersDrawer leaders={data.leaders} onClose={() => setLeading(false)} /> : null}
    </>
  );
}

/** What a version asks, in words. */
function useAsks(): (rule: Pick<Rule, 'anyOf'>) => string {
  const t = useWords(majorWords);
  const one = ({ impactAtMost, clinicsAtLeast, careAffected }: Rule['anyOf'][number]): string => {
    const asked = [
      ...(impactAtMost ? [t('asks.impact', { impact: t(`impact.${gradeOf(impactAtMost)}`).toLocaleLowerCase() })] : []),
      ...(clinicsAtLeast ? [t('asks.clinics', { count: clinicsAtLeast })] : []),
      ...(careAffected ? [t('asks.care')] : []),
    ];
    return asked.join(', ') || t('asks.all');
  };
  return (rule) => rule.anyOf.map(one).join(' · ');
}

function NewRule({ onClose }: { onClose: () => void }) {
  const t = useWords(majorWords);
  const { act, run } = useMajorStep(onClose);
  const [from, setFrom] = useState<string | undefined>(undefined);
  const [says, setSays] = useState({ sv: '', da: '', en: '' });
  const [impact, setImpact] = useState<'1' | '2' | '3'>('1');
  const [clinics, setClinics] = useState<number | null>(1);
  const [careOnly, setCareOnly] = useState(false);
  const save = () =>
    run(
      () =>
        call(setMajorRule, {
          validFrom: from ?? '',
          says: { sv: says.sv, da: says.da || says.sv, en: says.en || says.sv },
          anyOf: [
            {
              impactAtMost: Number(impact),
              clinicsAtLeast: clinics ?? 0,
              ...(careOnly ? { careAffected: true } : {}),
            },
          ],
        }),
      t('saved'),
    );
  return (
    <ActingDrawer title={t('newRule')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <DateField label={t('validFrom')} value={from} onChange={setFrom} error={act.faults.validFrom} />
      <TextField
        label={t('ruleSv')}
        value={says.sv}
        onChange={(sv) => setSays({ ...says, sv })}
        error={act.faults['says.sv']}
      />
      <TextField label={t('ruleDa')} value={says.da} onChange={(da) => setSays({ ...says, da })} optional />
      <TextField label={t('ruleEn')} value={says.en} onChange={(en) => setSays({ ...says, en })} optional />
      <Select
        label={t('impactAtMost')}
        value={impact}
        onChange={setImpact}
        options={(['1', '2', '3'] as const).map((id) => ({ id, label: t(`impact.${id}`) }))}
      />
      <NumberField label={t('clinicsAtLeast')} value={clinics} onChange={setClinics} min={0} max={999} steps />
      <Checkbox label={t('careOnly')} value={careOnly} onChange={setCareOnly} />
    </ActingDrawer>
  );
}
