// The form of an item as a list of its fields: opened one at a time, moved, copied from parts, taken away.
import { useState } from 'react';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Button, IconButton } from '../../../web/ui/button.tsx';
import { Quiet, Row, Section, Stack } from '../../../web/ui/layout.tsx';
import { Select } from '../../../web/ui/select.tsx';
import type { ItemDraft, ItemEditor } from '../contract.ts';
import { draftField } from '../draft-rules.ts';
import { type DraftField, EditorField, freeId } from './editor-field.tsx';
import { intakeWords } from './intake-words.ts';

export type EditorFormProps = {
  draft: ItemDraft;
  change: (part: Partial<ItemDraft>) => void;
  faults: Readonly<Record<string, string>>;
  others: ItemEditor['others'];
};

export function EditorForm({ draft, change, faults, others }: EditorFormProps) {
  const t = useWords(intakeWords);
  const [open, setOpen] = useState<string | null>(null);
  const { fields } = draft;
  const add = (field: DraftField) => {
    change({ fields: [...fields, field] });
    setOpen(field.id);
  };
  return (
    <Section title={t('editor.fields')} note={t('editor.fieldsNote')}>
      <Stack gap={3}>
        {fields.map((field, at) => (
          <FieldCard
            key={field.id}
            field={field}
            fields={fields}
            at={at}
            isOpen={open === field.id || hasFault(faults, at)}
            onOpen={() => setOpen(open === field.id ? null : field.id)}
            onFields={(next) => change({ fields: next })}
            faults={faults}
          />
        ))}
        <Row gap={3} align="end">
          <Button icon="add" onPress={() => add(newField(fields))}>
            {t('editor.addField')}
          </Button>
          <FromParts draft={draft} others={others} add={add} />
        </Row>
      </Stack>
    </Section>
  );
}

type FieldCardProps = {
  field: DraftField;
  fields: readonly DraftField[];
  at: number;
  isOpen: boolean;
  onOpen: () => void;
  onFields: (fields: DraftField[]) => void;
  faults: Readonly<Record<string, string>>;
};

function FieldCard({ field, fields, at, isOpen, onOpen, onFields, faults }: FieldCardProps) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const name = field.names[language] || field.names.sv || t('editor.unnamed');
  const swap = (other: number) => {
    const next = [...fields];
    const there = next[other];
    if (!there) return;
    next[other] = field;
    next[at] = there;
    onFields(next);
  };
  return (
    <section className="card editor-card" aria-label={name}>
      <div className="card-head">
        <Stack gap={1}>
          <h3>{name}</h3>
          <Quiet small>
            {[
              t(`kindOf.${field.kind}`),
              field.isRequired ? t('editor.required') : '',
              field.when ? t('editor.hasWhen') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Quiet>
        </Stack>
        <Row gap={1}>
          <IconButton
            icon="arrowUp"
            small
            label={t('editor.up', { name })}
            isDisabled={at === 0}
            onPress={() => swap(at - 1)}
          />
          <IconButton
            icon="arrowDown"
            small
            label={t('editor.down', { name })}
            isDisabled={at === fields.length - 1}
            onPress={() => swap(at + 1)}
          />
          <IconButton
            icon="close"
            small
            label={t('editor.removeField', { name })}
            onPress={() => onFields(fields.filter((each) => each.id !== field.id))}
          />
          <Button small onPress={onOpen} aria-expanded={isOpen}>
            {t(isOpen ? 'editor.fold' : 'editor.change')}
          </Button>
        </Row>
      </div>
      {isOpen ? (
        <EditorField
          field={field}
          before={fields.slice(0, at)}
          at={at}
          onChange={(next) => onFields(fields.map((each) => (each.id === field.id ? next : each)))}
          faults={faults}
        />
      ) : null}
    </section>
  );
}

/** A question of one of the parts, asked once for the whole bundle: the answer goes to every part that asks the same. */
function FromParts({
  draft,
  others,
  add,
}: {
  draft: ItemDraft;
  others: ItemEditor['others'];
  add: (field: DraftField) => void;
}) {
  const t = useWords(intakeWords);
  const { language } = useLanguage();
  const taken = new Set(draft.fields.map((field) => field.id));
  const asked = others
    .filter((item) => draft.parts.some((part) => part.item === item.item))
    .flatMap((item) => item.fields.map((field) => ({ item: item.name, field })))
    .filter(({ field }) => !taken.has(field.id));
  if (asked.length === 0) return null;
  return (
    <Select
      label={t('editor.fromParts')}
      value={undefined}
      placeholder={t('editor.choosePart')}
      onChange={(id) => {
        const chosen = asked.find(({ field }) => field.id === id);
        if (chosen) add(draftField(chosen.field));
      }}
      options={asked.map(({ item, field }) => ({ id: field.id, label: field.names[language], note: item }))}
      width="medium"
    />
  );
}

function newField(fields: readonly DraftField[]): DraftField {
  const none = { sv: '', da: '', en: '' };
  return {
    id: freeId('f', fields),
    kind: 'text',
    names: none,
    hint: none,
    isRequired: true,
    options: [],
    least: null,
    most: null,
    form: 'free',
    prefill: null,
    when: null,
  };
}

function hasFault(faults: Readonly<Record<string, string>>, at: number): boolean {
  return Object.keys(faults).some((path) => path.startsWith(`fields.${at}.`));
}
