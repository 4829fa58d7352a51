// The ceiling over all penalties of an agreement: what it is, and setting it.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { Section } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { numberText } from '../../../web/ui/number-text.ts';
import { Select } from '../../../web/ui/select.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { type AgreementPage, setPenaltyCeiling } from '../contract.ts';
import { penaltyPeriods } from '../levels/penalty-rules.ts';
import { useKronor } from './supplier-marks.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function PenaltyCeiling({ page }: { page: AgreementPage }) {
  const t = useWords(suppliersWords);
  const { language } = useLanguage();
  const kronor = useKronor();
  const [isSetting, setSetting] = useState(false);
  const ceiling = page.penaltyCeiling;
  const values = ceiling && {
    amount: kronor(ceiling.ceilingOre),
    per: t(`per.${ceiling.per}`),
    share: numberText((ceiling.share ?? 0) / 100, { language, decimals: (ceiling.share ?? 0) % 100 === 0 ? 0 : 2 }),
  };
  return (
    <Section
      title={t('ceiling')}
      actions={
        page.mayChange ? (
          <Button small onPress={() => setSetting(true)}>
            {t('setCeiling')}
          </Button>
        ) : null
      }
    >
      <p>{values ? t(ceiling.share === null ? 'ceilingIs' : 'ceilingIsShare', values) : t('noCeiling')}</p>
      {isSetting ? <CeilingDrawer page={page} onClose={() => setSetting(false)} /> : null}
    </Section>
  );
}

const kinds = ['none', 'ore', 'share'] as const;
type Kind = (typeof kinds)[number];

function CeilingDrawer({ page, onClose }: { page: AgreementPage; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const from = page.penaltyCeiling;
  const [kind, setKind] = useState<Kind>(from === null ? 'none' : from.share === null ? 'ore' : 'share');
  const [per, setPer] = useState(from?.per ?? 'year');
  const [ore, setOre] = useState<number | null>(from?.ore ?? null);
  const [share, setShare] = useState<number | null>(from?.share ?? null);
  const said = { ore: kind === 'ore' ? (ore ?? -1) : null, share: kind === 'share' ? (share ?? 0) : null };
  const save = () =>
    act.run(() => call(setPenaltyCeiling, { agreement: page.agreement, version: page.version, per, ...said }), onClose);
  return (
    <ActingDrawer title={t('ceiling')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <p>{t('ceilingNote')}</p>
      <Select
        label={t('ceilingKind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((id) => ({ id, label: t(`ceilingKind.${id}`) }))}
      />
      {kind === 'none' ? null : (
        <Select
          label={t('ceilingPer')}
          width="short"
          value={per}
          onChange={setPer}
          options={penaltyPeriods.map((id) => ({ id, label: t(`per.${id}`) }))}
        />
      )}
      {kind === 'ore' ? (
        <NumberField
          label={t('amount')}
          unit="kr"
          scale={100}
          min={0}
          width="medium"
          value={ore}
          onChange={setOre}
          error={act.faults.ore}
        />
      ) : null}
      {kind === 'share' ? (
        <NumberField
          label={t('ceilingShare')}
          unit="%"
          scale={100}
          min={0}
          max={10_000}
          width="short"
          value={share}
          onChange={setShare}
          error={act.faults.share}
        />
      ) : null}
    </ActingDrawer>
  );
}
