// What a bundle consists of: items with the day each is to be done, counted from the first or the last day, and for which answer.
import { useWords } from '../../../web/language.tsx';
import { IconButton } from '../../../web/ui/button.tsx';
import { ComboBox } from '../../../web/ui/combo-box.tsx';
import { Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { ItemDraft, ItemEditor } from '../contract.ts';
import { occasions } from '../part-rules.ts';
import { ConditionField } from './condition-field.tsx';
import { intakeWords } from './intake-words.ts';

export type EditorBundleProps = {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  faults: Readonly<Record<string, string>>;
  others: ItemEditor['others'];
};

type Part = ItemDraft['parts'][number];

export function EditorBundle({ draft, change, faults, others }: EditorBundleProps) {
  const t = useWords(intakeWords);
  const { parts } = draft;
  const set = (at: number, part: Partial<Part>) =>
    change({ parts: parts.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <Section title={t('editor.bundle')} note={t('editor.bundleNote')}>
      <Stack gap={4}>
        {parts.length > 0 ? (
          <Select
            label={t('editor.occasion')}
            value={draft.occasion ?? 'none'}
            onChange={(occasion) => change({ occasion: occasion === 'none' ? null : occasion })}
            options={[
              { id: 'none' as const, label: t('occasion.none') },
              ...occasions.map((id) => ({ id, label: t(`occasion.${id}`) })),
            ]}
            width="medium"
          />
        ) : null}
        {parts.map((part, at) => (
          // the same item may be a part twice
          <PartRow
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own
            key={at}
            at={at}
            part={part}
            set={(next) => set(at, next)}
            {...{ draft, faults, others }}
            onRemove={() => change({ parts: parts.filter((_, index) => index !== at) })}
          />
        ))}
        <ComboBox
          key={parts.length}
          label={t('editor.addPart')}
          options={others.map((item) => ({ id: item.item, label: item.name }))}
          value={undefined}
          onChange={(item) => {
            if (item) change({ parts: [...parts, { item, from: 'first', days: 0, when: null }] });
          }}
          width="medium"
          optional
        />
      </Stack>
    </Section>
  );
}

type PartRowProps = Pick<EditorBundleProps, 'draft' | 'faults' | 'others'> & {
  at: number;
  part: Part;
  set: (part: Partial<Part>) => void;
  onRemove: () => void;
};

function PartRow({ at, part, set, draft, faults, others, onRemove }: PartRowProps) {
  const t = useWords(intakeWords);
  const name = others.find((item) => item.item === part.item)?.name ?? part.item;
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h3>{name}</h3>
        <IconButton icon="close" small label={t('editor.removePart', { name })} onPress={onRemove} />
      </div>
      <Stack gap={3}>
        {faults[`parts.${at}.item`] ? <p className="field-error">{faults[`parts.${at}.item`]}</p> : null}
        {draft.occasion ? (
          <Row gap={3} align="end">
            <NumberField
              label={t('editor.partDays')}
              hint={t('editor.partDaysHint')}
              value={part.days}
              onChange={(days) => set({ days })}
              error={faults[`parts.${at}.days`]}
              width="short"
            />
            <Select
              label={t('editor.partFrom')}
              value={part.from}
              onChange={(from) => set({ from })}
              options={(['first', 'last'] as const).map((id) => ({ id, label: t(`from.${id}`) }))}
              width="medium"
            />
          </Row>
        ) : null}
        <ConditionField
          label={t('editor.partWhen')}
          fields={draft.fields}
          value={part.when}
          onChange={(when) => set({ when })}
          error={faults[`parts.${at}.when`]}
        />
      </Stack>
    </section>
  );
}
