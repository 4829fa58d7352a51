// What a figure means: id, version, direction, number of records, what it belongs with, and the checksum over its records
// for whoever wants to prove that two people looked at the same ones.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownUnit } from '../../platform/figures/figure.ts';
import { listFigures, readFigureHash, readFigures } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { asking, call } from '../client.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { Section, Stack } from '../ui/layout.tsx';
import { Link } from '../ui/link.tsx';
import { numberText } from '../ui/number-text.ts';
import { Facts } from '../ui/page-header.tsx';
import { figureAddress } from './figure-address.ts';
import type { FigureAnswer, FigureAsked } from './figure-asked.ts';
import './house.css';
import { houseWords } from './house-words.ts';

export function FigureDefinition({ asked, data }: { asked: FigureAsked; data: FigureAnswer }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { card, value } = data;
  // the server only sends units the figure module knows
  const unit = unitWord(card.shownUnit as ShownUnit, language) || card.shownUnit;
  return (
    <Stack gap={6}>
      <Facts
        stacked
        facts={[
          ...(card.register ? [{ label: t('definition.register'), value: card.register }] : []),
          { label: t('definition.id'), value: <code>{card.id}</code> },
          { label: t('definition.version'), value: String(value.version) },
          { label: t('definition.measuredIn'), value: unit },
          { label: t('definition.good'), value: t(`good.${card.good}`) },
          { label: t('definition.records'), value: numberText(value.facts, { language }) },
          ...(value.hidden
            ? []
            : [{ label: t('definition.hash'), value: <Checksum key={JSON.stringify(asked)} asked={asked} /> }]),
        ]}
      />
      <Related asked={asked} about={card.about} />
    </Stack>
  );
}

/** The figure this one belongs to, and those that belong to this one, with their values. */
function Related({ asked, about }: { asked: FigureAsked; about: string | null }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { unit, period } = asked;
  const { data: book } = useQuery({ ...asking(listFigures, {}), staleTime: 300_000 });
  const related = book?.figures.filter((each) => each.id === about || each.about === asked.figure) ?? [];
  const figures = related.map((each) => each.id).join(',');
  const { data } = useQuery({ ...asking(readFigures, { unit, period, figures }), enabled: figures !== '' });
  if (related.length === 0 || !data) return null;
  return (
    <Section title={t('figures.related')} level={3}>
      <ul className="related-figures">
        {data.values.map((each) => (
          <li key={each.figure}>
            <Link href={figureAddress(each.figure, unit, period)} quiet>
              {each.name[language]}
            </Link>
            <span className="numeric">{each.shown}</span>
          </li>
        ))}
      </ul>
    </Section>
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
    <Button small working={working} onPress={() => void compute().catch(() => setHash(null))}>
      {t('definition.showHash')}
    </Button>
  );
}
