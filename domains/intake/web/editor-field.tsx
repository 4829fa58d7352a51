// One field of an item's form as its owner builds it: what it asks, how it is answered, when it is shown, what is filled in.
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { Quiet, Row, Stack } from '../../../web/ui/layout.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { ItemDraft } from '../contract.ts';
import { fieldKinds, prefills, textForms } from '../form-rules.ts';
import { ConditionField } from './condition-field.tsx';
import { intakeWords } from './intake-words.ts';
import { ThreeTexts } from './three-texts.tsx';

export type DraftField = ItemDraft['fields'][number];

export type EditorFieldProps = {
  field: DraftField;
  /** The fields standing before it, on which it can depend. */
  before: readonly DraftField[];
  at: number;
  onChange: (field: DraftField) => void;
  faults: Readonly<Record<string, string>>;
};

export function EditorField({ field, before, at, onChange, faults }: EditorFieldProps) {
  const t = useWords(intakeWords);
  const path = `fields.${at}`;
  const set = (part: Partial<DraftField>) => onChange({ ...field, ...part });
  const isText = field.kind === 'text' || field.kind === 'long';
  const measured = isText || field.kind === 'number';
  return (
    <Stack gap={4}>
      <Select
        label={t('editor.kind')}
        value={field.kind}
        onChange={(kind) => set({ kind })}
        options={fieldKinds.map((id) => ({ id, label: t(`kindOf.${id}`) }))}
        width="medium"
      />
      <ThreeTexts
        title={t('editor.question')}
        value={field.names}
        onChange={(names) => set({ names })}
        faults={faults}
        path={`${path}.names`}
      />
      {field.kind === 'choice' ? <Options field={field} set={set} faults={faults} path={path} /> : null}
      <Row gap={4} align="end">
        {field.kind === 'text' ? (
          <Select
            label={t('editor.form')}
            value={field.form}
            onChange={(form) => set({ form })}
            options={textForms.map((id) => ({ id, label: t(`form.${id}`) }))}
            width="medium"
          />
        ) : null}
        {measured ? (
          <>
            <NumberField
              label={t(isText ? 'editor.leastLetters' : 'editor.least')}
              value={field.least}
              onChange={(least) => set({ least })}
              error={faults[`${path}.least`]}
              width="short"
              optional
            />
            <NumberField
              label={t(isText ? 'editor.mostLetters' : 'editor.most')}
              value={field.most}
              onChange={(most) => set({ most })}
              error={faults[`${path}.most`]}
              width="short"
              optional
            />
          </>
        ) : null}
        {isText || field.kind === 'equipment' ? (
          <Select
            label={t('editor.prefill')}
            value={field.prefill ?? 'none'}
            onChange={(prefill) => set({ prefill: prefill === 'none' ? null : prefill })}
            options={[
              { id: 'none' as const, label: t('prefill.none') },
              ...prefills
                .filter((id) => field.kind !== 'equipment' || id === 'computer' || id === 'mobile')
                .map((id) => ({ id, label: t(`prefill.${id}`) })),
            ]}
            width="medium"
          />
        ) : null}
      </Row>
      <ConditionField
        label={t('editor.when')}
        fields={before}
        value={field.when}
        onChange={(when) => set({ when })}
        error={faults[`${path}.when`]}
      />
      {field.kind === 'yes-no' ? null : (
        <Checkbox
          label={t('editor.required')}
          value={field.isRequired}
          onChange={(isRequired) => set({ isRequired })}
        />
      )}
      <ThreeTexts
        title={t('editor.hint')}
        value={field.hint}
        onChange={(hint) => set({ hint })}
        faults={faults}
        path={`${path}.hint`}
        optional
      />
    </Stack>
  );
}

/** The next name nobody among these has: f1, f2 … */
export function freeId(letter: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((each) => each.id));
  for (let number = taken.length + 1; ; number++) if (!ids.has(`${letter}${number}`)) return `${letter}${number}`;
}

type OptionsProps = {
  field: DraftField;
  set: (part: Partial<DraftField>) => void;
  faults: Readonly<Record<string, string>>;
  path: string;
};

function Options({ field, set, faults, path }: OptionsProps) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const fault = faults[`${path}.options`];
  return (
    <Stack gap={3}>
      {fault ? <p className="field-error">{fault}</p> : null}
      {field.options.map((option, index) => (
        <div key={option.id} className="editor-option">
          <ThreeTexts
            title={t('editor.option', { number: index + 1 })}
            value={option.names}
            onChange={(names) =>
              set({ options: field.options.map((each) => (each.id === option.id ? { ...each, names } : each)) })
            }
            faults={faults}
            path={`${path}.options.${index}.names`}
          />
          <IconButton
            icon="close"
            small
            label={t('editor.removeOption', { name: option.names[language] || String(index + 1) })}
            onPress={() => set({ options: field.options.filter((each) => each.id !== option.id) })}
          />
        </div>
      ))}
      {field.options.length === 0 ? <Quiet small>{t('editor.noOptions')}</Quiet> : null}
      <div>
        <Button
          small
          icon="add"
          onPress={() =>
            set({
              options: [...field.options, { id: freeId('o', field.options), names: { sv: '', da: '', en: '' } }],
            })
          }
        >
          {t('editor.addOption')}
        </Button>
      </div>
    </Stack>
  );
}
