// The figure a control runs on: which, which way, its target and the slack, typed in the unit people read it in.
import { useQuery } from '@tanstack/react-query';
import { type FigureCard, listFigures } from '../../../platform/figures/figures-contract.ts';
import { asking } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { internalControlWords } from './internal-control-words.ts';

export type FigureBound = {
  figure: string | undefined;
  bound: 'at-least' | 'at-most';
  target: number | null;
  slack: number | null;
};

export const noBound: FigureBound = { figure: undefined, bound: 'at-least', target: null, slack: 0 };

type Props = {
  value: FigureBound;
  onChange: (value: FigureBound) => void;
  faults: Readonly<Record<string, string>>;
};

export function FigureBoundFields({ value, onChange, faults }: Props) {
  const t = useWords(internalControlWords);
  const { language } = useLanguage();
  const { data } = useQuery(asking(listFigures, {}));
  const figures = data?.figures ?? [];
  const card = figures.find((each) => each.id === value.figure);
  const number = card ? { scale: storedPerShown(card), decimals: card.decimals, unit: card.shownUnit } : {};
  return (
    <>
      <ComboBox
        key={figures.length}
        label={t('figure')}
        hint={t('figure.hint')}
        value={value.figure}
        onChange={(figure) => onChange({ ...value, figure })}
        options={figures.map((each) => ({ id: each.id, label: each.name[language] }))}
        error={faults.figure ?? faults['figure.figure']}
        optional
      />
      {card ? (
        <>
          <RadioGroup
            label={t('bound')}
            value={value.bound}
            onChange={(bound) => onChange({ ...value, bound })}
            choices={(['at-least', 'at-most'] as const).map((id) => ({ id, label: t(`bound.${id}`) }))}
          />
          <NumberField
            label={t('target')}
            value={value.target}
            onChange={(target) => onChange({ ...value, target })}
            error={faults['figure.target']}
            {...number}
          />
          <NumberField
            label={t('slack')}
            hint={t('slack.hint')}
            value={value.slack}
            onChange={(slack) => onChange({ ...value, slack })}
            error={faults['figure.slack']}
            {...number}
          />
        </>
      ) : null}
    </>
  );
}

/** What an operation takes: null where no figure is chosen, or its target is not typed yet. */
export function boundOf({ figure, bound, target, slack }: FigureBound) {
  return figure === undefined || target === null ? null : { figure, bound, target, slack: slack ?? 0 };
}

/** How many of the stored integer make one of the shown unit. */
function storedPerShown({ shownUnit, scale }: Pick<FigureCard, 'shownUnit' | 'scale'>): number {
  const larger: Readonly<Record<string, number>> = { mnkr: 1_000_000, tkr: 1000, h: 3600 };
  return 10 ** scale * (larger[shownUnit] ?? 1);
}
