// Writing down an outage, or correcting one: what it said before is kept and shown below.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActingDrawer } from '../../../../web/acting-drawer.tsx';
import { asking, call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Checkbox } from '../../../../web/ui/choice.tsx';
import { Quiet, Section, Stack } from '../../../../web/ui/layout.tsx';
import { MomentFields, momentOf, toInstant } from '../../../../web/ui/moment-fields.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { TextArea } from '../../../../web/ui/text-field.tsx';
import { Time } from '../../../../web/ui/time.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { correctOutage, type OutageRow, recordOutage, showOutage } from '../../contract.ts';
import { reliabilityWords } from './reliability-words.ts';

export type OutageToEdit = { service: string; from?: OutageRow; caseId?: string };

export function OutageDrawer({ edit, onClose }: { edit: OutageToEdit; onClose: () => void }) {
  const t = useWords(reliabilityWords);
  const act = useActing('service-desk');
  const { from } = edit;
  const [form, setForm] = useState({
    start: momentOf(from?.fromAt ?? new Date().toISOString()),
    end: momentOf(from?.toAt ?? null),
    weight: from?.weight ?? 100,
    text: from?.text ?? '',
    reason: '',
    isStruck: from?.isStruck ?? false,
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const save = () => {
    const times = {
      fromAt: toInstant(form.start) ?? '',
      toAt: toInstant(form.end),
      weight: form.weight,
      text: form.text,
    };
    act.run<unknown>(
      () =>
        from
          ? call(correctOutage, {
              outage: from.outage,
              version: from.version,
              ...times,
              reason: form.reason,
              isStruck: form.isStruck,
            })
          : call(recordOutage, { service: edit.service, ...times, ...(edit.caseId ? { case: edit.caseId } : {}) }),
      onClose,
    );
  };
  return (
    <ActingDrawer title={t(from ? 'correctTitle' : 'record')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <TextArea
        label={t('whatHappened')}
        value={form.text}
        onChange={(text) => set({ text })}
        error={act.faults.text}
      />
      <MomentFields
        day={t('from')}
        time={t('time')}
        value={form.start}
        onChange={(start) => set({ start })}
        error={act.faults.fromAt}
      />
      <MomentFields
        day={t('to')}
        time={t('time')}
        value={form.end}
        onChange={(end) => set({ end })}
        error={act.faults.toAt}
        optional
      />
      <NumberField
        label={t('weight')}
        hint={t('weightHint')}
        unit="%"
        min={1}
        max={100}
        value={form.weight}
        onChange={(weight) => set({ weight: weight ?? 100 })}
      />
      {from ? (
        <>
          <TextArea
            label={t('reason')}
            value={form.reason}
            onChange={(reason) => set({ reason })}
            error={act.faults.reason}
          />
          <Checkbox
            label={t('strike')}
            hint={t('strikeHint')}
            value={form.isStruck}
            onChange={(isStruck) => set({ isStruck })}
          />
          <Versions outage={from.outage} />
        </>
      ) : null}
    </ActingDrawer>
  );
}

function Versions({ outage }: { outage: string }) {
  const t = useWords(reliabilityWords);
  const { data } = useQuery(asking(showOutage, { outage }));
  if (!data || data.versions.length === 0) return null;
  return (
    <Section title={t('versions')}>
      <Stack gap={3}>
        {data.versions.map((each) => (
          <Quiet key={each.version} small>
            <Time at={each.fromAt} />–{each.toAt ? <Time at={each.toAt} /> : t('goesOn')},{' '}
            {t('part', { percent: each.weight })}. {t('changedBy', { name: each.by })} <Time at={each.at} />:{' '}
            {each.reason}
          </Quiet>
        ))}
      </Stack>
    </Section>
  );
}
