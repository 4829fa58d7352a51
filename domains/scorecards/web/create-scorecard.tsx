// Where a unit has no scorecard for the year: what belongs here, and the first step.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asking, call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import { EmptyState } from '../../../web/ui/state-notes.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useCan } from '../../../web/viewer.tsx';
import { createScorecard, listScorecards } from '../contract.ts';
import { scorecardWords } from './scorecard-words.ts';

export function CreateScorecard({ unit, year }: { unit: string; year: number }) {
  const t = useWords(scorecardWords);
  const can = useCan();
  const client = useQueryClient();
  const refused = useRefusalText();
  const { data } = useQuery(asking(listScorecards, {}));
  const [name, setName] = useState(`${t('scorecard')} ${year}`);
  const [from, setFrom] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const create = async (): Promise<void> => {
    try {
      await call(createScorecard, { unit, year, name, ...(from ? { copyFrom: from } : {}) });
      await client.invalidateQueries({ queryKey: ['scorecards'] });
    } catch (error) {
      setRefusal(refused(error));
    }
  };
  const earlier = (data?.scorecards ?? []).map((each) => ({
    id: each.scorecardId,
    label: `${each.unitName} ${each.year}`,
  }));
  return (
    <EmptyState title={t('none', { year: String(year) })} icon="scorecard">
      {can('scorecards.build') ? (
        <Stack gap={4}>
          <p>{t('noneNote')}</p>
          {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
          <TextField label={t('createName')} value={name} onChange={setName} width="medium" />
          <Select
            label={t('copyFrom')}
            value={from}
            onChange={setFrom}
            width="medium"
            options={[{ id: '', label: t('copyNothing') }, ...earlier]}
          />
          <div>
            <Button kind="primary" onPress={() => void create()}>
              {t('create')}
            </Button>
          </div>
        </Stack>
      ) : null}
    </EmptyState>
  );
}
