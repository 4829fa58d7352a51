// The numbers a figure's page is about: the value large, then the target, last year, and what was closed, each with how far
// the value is from it.
import type { ShownUnit } from '../../platform/figures/figure.ts';
import type { ShownFigure } from '../../platform/figures/figures-contract.ts';
import { unitWord } from '../../platform/figures/show.ts';
import { useLanguage, useWords } from '../language.tsx';
import { FigureValue } from '../ui/figure-link.tsx';
import { Quiet } from '../ui/layout.tsx';
import { stepYear } from '../ui/period-steps.ts';
import { ChangeNote, TargetNote } from './change-note.tsx';
import { figureAddress } from './figure-address.ts';
import type { FigureAnswer, FigureAsked } from './figure-asked.ts';
import { changeBetween, changeBy } from './figure-change.ts';
import { houseWords } from './house-words.ts';

export function FigureHead({ data, asked }: { data: FigureAnswer; asked: FigureAsked }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { card, value, lastYear, closed } = data;
  const { figure, unit, period } = asked;
  const address = figureAddress(figure, unit, period);
  const change = changeBetween(value, lastYear, card, language);
  const shown = (each: ShownFigure) => ({
    value: each.shownNumber,
    // the server only sends units the figure module knows
    ...(each.value === null ? {} : { unit: unitWord(card.shownUnit as ShownUnit, language) }),
  });
  return (
    <>
      <FigureValue main label={t('value')} href={`${address}#records`} {...shown(value)}>
        {value.hidden ? <Quiet small>{t('hidden')}</Quiet> : null}
        {change ? <ChangeNote change={change} whole /> : null}
      </FigureValue>
      <TargetValue data={data} asked={asked} />
      <FigureValue
        label={t('lastYear')}
        href={figureAddress(figure, unit, stepYear(period, -1))}
        {...shown(lastYear)}
      />
      {closed ? <FigureValue label={t('frozenValue')} href={address} {...shown(closed.value)} /> : null}
    </>
  );
}

function TargetValue({ data, asked }: { data: FigureAnswer; asked: FigureAsked }) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const { target, value, card } = data;
  if (!target) return null;
  const known = target.value !== null && value.value !== null;
  const distance = known ? changeBy((value.value ?? 0) - (target.value ?? 0), value, card, language) : null;
  return (
    <FigureValue label={t('target')} href={`/scorecards?unit=${asked.unit}&period=${asked.period}`} value={target.text}>
      {distance ? <TargetNote distance={distance} /> : null}
    </FigureValue>
  );
}
