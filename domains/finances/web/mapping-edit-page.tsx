// Changing the mapping: ranges are corrected, added and removed, one sees which accounts would move and what is booked on
// them, and saves it as a new version.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/operation/operation.ts';
import { useGo, useParam } from '../../../web/address.ts';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { usePeriodParam } from '../../../web/period-param.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { ButtonLink } from '../../../web/ui/link.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { SkeletonPage } from '../../../web/ui/skeleton.tsx';
import { ErrorState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeMapping, previewMapping, type Range, readMapping } from '../mapping-contract.ts';
import { financesWords } from './finances-words.ts';
import { MappingMoves } from './mapping-moves.tsx';
import { MappingRanges } from './mapping-ranges.tsx';

type Mapping = AnswerOf<typeof readMapping>;

export function MappingEditPage() {
  const refused = useRefusalText();
  const [chart] = useParam('chart');
  const [year] = useParam('year');
  const [period] = usePeriodParam();
  const asked = { chart: chart ?? 'region-bas', year: yearIn(year) ?? Number(period.slice(-7, -3)) };
  const { data, error } = useQuery(asking(readMapping, asked));
  if (error) return <ErrorState wholePage what={refused(error)} />;
  if (!data) return <SkeletonPage />;
  return data.mayChange ? (
    <EditForm mapping={data} year={asked.year} />
  ) : (
    <NotYours chart={data.chart} year={asked.year} />
  );
}

/** The year in the address, when it is one. */
function yearIn(text: string | undefined): number | undefined {
  return text && /^(199\d|20\d\d|21\d\d)$/.test(text) ? Number(text) : undefined;
}

/** Who may change it somewhere, but not for the whole region, is told before anything is typed. */
function NotYours({ chart, year }: { chart: string; year: number }) {
  const t = useWords(financesWords);
  return (
    <ErrorState
      wholePage
      what={t('refusal.mapping-not-yours')}
      action={<ButtonLink href={`/finances/mapping?chart=${chart}&year=${year}`}>{t('mapping.show')}</ButtonLink>}
    />
  );
}

function EditForm({ mapping, year }: { mapping: Mapping; year: number }) {
  const t = useWords(financesWords);
  const go = useGo();
  const act = useActing('finances', 'figures');
  const [ranges, setRanges] = useState<readonly Range[]>(mapping.ranges);
  const [validFromYear, setYear] = useState<number | null>(year);
  const [note, setNote] = useState('');
  const [preview, setPreview] = useState<AnswerOf<typeof previewMapping> | null>(null);
  const { chart } = mapping;
  const address = `/finances/mapping?chart=${chart}&year=${validFromYear ?? year}`;
  const change = { chart, validFromYear: validFromYear ?? 0, ranges: [...ranges] };
  const edit = (next: readonly Range[]) => {
    setRanges(next);
    // what was shown no longer holds
    setPreview(null);
  };
  const look = () => act.run(() => call(previewMapping, change), setPreview);
  const save = () =>
    act.run(
      () => call(changeMapping, { ...change, note }),
      ({ version }) => {
        showNotice({ text: t('mapping.saved', { version }) });
        go(address, { replace: true });
      },
    );
  return (
    <FormFrame
      title={t('mapping.edit')}
      lead={`${mapping.name}. ${t('mapping.editLead')}`}
      crumbs={[{ label: t('mapping'), href: address }]}
      act={act}
      onSubmit={save}
      finish={t('mapping.save')}
      back={address}
      more={
        <Button icon="eye" onPress={look} working={act.working}>
          {t('mapping.preview')}
        </Button>
      }
    >
      <Stack gap={6}>
        <NumberField
          label={t('mapping.validFrom')}
          value={validFromYear}
          onChange={(value) => {
            setYear(value);
            setPreview(null);
          }}
          error={act.faults.validFromYear}
          year
          width="short"
        />
        <MappingRanges ranges={ranges} onChange={edit} faults={act.faults} />
        {preview ? <MappingMoves preview={preview} /> : null}
        <TextField label={t('mapping.note')} value={note} onChange={setNote} error={act.faults.note} />
      </Stack>
    </FormFrame>
  );
}
