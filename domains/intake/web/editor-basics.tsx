// What an item is: its names, what is said of it, for whom it is, price and time, where its orders go and who may order.
import { useWords } from '../../../web/language.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { RadioGroup } from '../../../web/ui/choice.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { useUnits } from '../../../web/unit-picker.tsx';
import { UnitField } from '../../people/web/people-parts.tsx';
import type { ItemDraft, ItemEditor } from '../contract.ts';
import { intakeWords } from './intake-words.ts';
import { ThreeTexts } from './three-texts.tsx';

export type EditorBasicsProps = {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  faults: Readonly<Record<string, string>>;
  services: ItemEditor['services'];
};

export function EditorBasics({ draft, change, faults, services }: EditorBasicsProps) {
  const t = useWords(intakeWords);
  return (
    <Stack gap={6}>
      <ThreeTexts
        title={t('editor.names')}
        value={draft.names}
        onChange={(names) => change({ names })}
        faults={faults}
        path="names"
      />
      <ThreeTexts
        title={t('editor.abouts')}
        value={draft.abouts}
        onChange={(abouts) => change({ abouts })}
        faults={faults}
        path="abouts"
        long
        optional
      />
      <RadioGroup
        label={t('editor.goesTo')}
        value={draft.goesTo}
        onChange={(goesTo) => change({ goesTo })}
        choices={(['person', 'unit'] as const).map((id) => ({ id, label: t(`goesTo.${id}`) }))}
      />
      <Row gap={4} align="end">
        <NumberField
          label={t('price')}
          value={draft.priceOre}
          onChange={(priceOre) => change({ priceOre })}
          scale={100}
          decimals={0}
          unit="kr"
          error={faults.priceOre}
          width="short"
        />
        <NumberField
          label={t('editor.deliveryDays')}
          value={draft.deliveryDays}
          onChange={(deliveryDays) => change({ deliveryDays })}
          error={faults.deliveryDays}
          width="short"
        />
        <ComboBox
          label={t('editor.service')}
          placeholder={t('editor.firstLine')}
          value={draft.service ?? undefined}
          onChange={(service) => change({ service: service ?? null })}
          options={[
            ...services.map((service) => ({ id: service.service, label: service.name, also: service.also })),
            ...(draft.service && !services.some((each) => each.service === draft.service)
              ? [{ id: draft.service, label: draft.service }]
              : []),
          ]}
          error={faults.service}
        />
        <UnitField
          label={t('editor.owner')}
          value={draft.ownerUnit}
          onChange={(unit) => unit && change({ ownerUnit: unit })}
          permission="intake.change-catalogue"
          error={faults.ownerUnit}
        />
      </Row>
      <WhoMayOrder draft={draft} change={change} />
    </Stack>
  );
}

function WhoMayOrder({ draft, change }: Pick<EditorBasicsProps, 'draft' | 'change'>) {
  const t = useWords(intakeWords);
  const all = useUnits();
  const { units } = draft;
  const nameOf = (code: string) => all.find((unit) => unit.code === code)?.name ?? code;
  return (
    <Section title={t('editor.whoMay')} note={t('editor.whoMayNote')}>
      <Stack gap={3}>
        {units.length === 0 ? (
          <Quiet>{t('editor.everybody')}</Quiet>
        ) : (
          <Row gap={2}>
            {units.map((unit) => (
              <Button
                key={unit}
                small
                icon="close"
                aria-label={t('editor.removeUnit', { name: nameOf(unit) })}
                onPress={() => change({ units: units.filter((each) => each !== unit) })}
              >
                {nameOf(unit)}
              </Button>
            ))}
          </Row>
        )}
        <ComboBox
          key={`${units.length} ${all.length}`}
          label={t('editor.addUnit')}
          options={all
            .filter((unit) => !units.includes(unit.code))
            .map((unit) => ({ id: unit.code, label: unit.name, note: unit.code }))}
          value={undefined}
          onChange={(unit) => unit && change({ units: [...units, unit] })}
          width="medium"
          optional
        />
      </Stack>
    </Section>
  );
}
