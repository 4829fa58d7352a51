// What a figure means: version, direction, number of records, and the checksum over them for whoever wants to prove that
// two people looked at the same records.
import { useState } from 'react';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { readFigureHash } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import { call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/page-header.tsx';
import type { FigureAnswer } from './figure-page.tsx';
import { houseWords } from './house-words.ts';

export type FigureAsked = InputOf<typeof readFigureHash>;

export function FigureDefinitionFacts({ asked, data }: { asked: FigureAsked; data: FigureAnswer }) {
  const t = useWords(houseWords);
  const { language, locale } = useLanguage();
  const { card } = data;
  // the server only sends units the figure module knows
  const unit = unitWord(card.shownUnit as ShownUnit, language) || card.shownUnit;
  return (
    <Facts
      stacked
      facts={[
        { label: t('definition.id'), value: card.register ? `${card.register} · ${card.id}` : card.id },
        { label: t('definition.version'), value: String(card.version) },
        { label: t('definition.measuredIn'), value: unit },
        { label: t('definition.good'), value: t(`good.${card.good}`) },
        { label: t('definition.records'), value: data.value.facts.toLocaleString(locale) },
        ...(data.value.hidden
          ? []
          : [{ label: t('definition.hash'), value: <Checksum key={JSON.stringify(asked)} asked={asked} /> }]),
      ]}
    />
  );
}

function Checksum({ asked }: { asked: FigureAsked }) {
  const t = useWords(houseWords);
  const [hash, setHash] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const compute = async (): Promise<void> => {
    setWorking(true);
    const answer = await call(readFigureHash, asked).finally(() => setWorking(false));
    setHash(answer.hash);
  };
  if (hash) return <code className="checksum">{hash}</code>;
  return (
    <Button small working={working} onPress={() => void compute()}>
      {t('definition.showHash')}
    </Button>
  );
}
