// The description of a need: the questions the method asks before anybody names a solution.
import { useWords } from '../../../../web/language.tsx';
import { NumberField } from '../../../../web/ui/number-field.tsx';
import { TextArea, TextField } from '../../../../web/ui/text-field.tsx';
import { SystemField } from '../../../objects/web/system-parts.tsx';
import type { PortfolioNeedPage } from '../../contract.ts';
import { ObjectField } from '../object-field.tsx';
import { needsWords } from './needs-words.ts';

export type SaidOfNeed = Pick<
  PortfolioNeedPage,
  'title' | 'problem' | 'effect' | 'measure' | 'concerned' | 'volume' | 'today' | 'anchoredWith' | 'object'
> & {
  /** The system it is about; undefined: as it is, for whoever may not see which. */
  system?: string | null;
};

export const nothingSaid: SaidOfNeed = {
  title: '',
  problem: '',
  effect: '',
  measure: '',
  concerned: '',
  volume: null,
  today: '',
  anchoredWith: '',
  object: '',
};

export function saidOf(page: PortfolioNeedPage): SaidOfNeed {
  const { title, problem, effect, measure, concerned, volume, today, anchoredWith, object } = page;
  const told = { title, problem, effect, measure, concerned, volume, today, anchoredWith, object };
  return page.system ? { ...told, system: page.system.component } : told;
}

type Props = {
  said: SaidOfNeed;
  onChange: (part: Partial<SaidOfNeed>) => void;
  faults: Readonly<Record<string, string>>;
};

export function NeedFields({ said, onChange, faults }: Props) {
  const t = useWords(needsWords);
  const words = (name: Exclude<keyof SaidOfNeed, 'volume' | 'object' | 'system'>) => ({
    name,
    label: t(`ask.${name}`),
    hint: t(`hint.${name}`),
    value: said[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: faults[name],
  });
  return (
    <>
      <TextField {...words('title')} required />
      <TextArea {...words('problem')} rows={4} optional />
      <TextArea {...words('effect')} rows={3} optional />
      <TextField {...words('measure')} optional />
      <TextField {...words('concerned')} optional />
      <NumberField
        name="volume"
        label={t('ask.volume')}
        hint={t('hint.volume')}
        value={said.volume}
        onChange={(volume) => onChange({ volume })}
        error={faults.volume}
        min={0}
        width="short"
        optional
      />
      <TextArea {...words('today')} rows={3} optional />
      <TextField {...words('anchoredWith')} optional />
      <SystemField
        label={t('ask.system')}
        hint={t('hint.system')}
        value={said.system ?? undefined}
        onChange={(system) => onChange({ system: system ?? null })}
        error={faults.system}
        optional
      />
      <ObjectField
        label={t('ask.object')}
        without={t('object.none')}
        value={said.object}
        onChange={(object) => onChange({ object })}
        error={faults.object}
      />
    </>
  );
}
