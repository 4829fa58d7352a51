// Which column of the file fills which field: what Fyr guessed, to be corrected. A change reads the file again.
import { z } from 'zod';
import { useLanguage, useWords } from '../language.tsx';
import { Quiet, Section } from '../ui/layout.tsx';
import { Facts } from '../ui/page-header.tsx';
import { Select } from '../ui/select.tsx';
import { houseWords } from './house-words.ts';
import type { ImportAnswer } from './import-answer.ts';

const Seen = z.object({
  header: z.array(z.string()),
  encoding: z.string().optional(),
  delimiter: z.string().nullish(),
  sheet: z.string().nullish(),
  mapping: z.array(
    z.object({
      field: z.string(),
      names: z.object({ sv: z.string(), da: z.string(), en: z.string() }),
      required: z.boolean(),
      column: z.string().nullable(),
      verdict: z.string(),
    }),
  ),
});

export function ImportMapping({
  data,
  fixed,
  onChange,
}: {
  data: ImportAnswer;
  /** The file cannot be read again any more. */
  fixed: boolean;
  onChange: (mapping: Record<string, string | null>) => void;
}) {
  const t = useWords(houseWords);
  const { language } = useLanguage();
  const seen = Seen.safeParse(data.seen);
  if (!seen.success) return null;
  const { header, mapping, encoding, delimiter, sheet } = seen.data;
  const columns = [
    { id: '', label: t('import.noColumn') },
    ...[...new Set(header)].filter(Boolean).map((name) => ({ id: name, label: name })),
  ];
  return (
    <Section title={t('import.understood')} note={fixed ? undefined : t('import.mappingNote')}>
      <Facts
        facts={[
          ...(encoding ? [{ label: t('import.encoding'), value: encoding }] : []),
          ...(delimiter
            ? [{ label: t('import.delimiter'), value: <code>{delimiter === '\t' ? 'TAB' : delimiter}</code> }]
            : []),
          ...(sheet ? [{ label: t('import.sheet'), value: sheet }] : []),
        ]}
      />
      <div className="import-mapping">
        {mapping.map((each) => (
          <div key={each.field}>
            <Select
              label={each.names[language]}
              optional={!each.required}
              value={each.column ?? ''}
              disabled={fixed}
              onChange={(column) => onChange({ [each.field]: column === '' ? null : column })}
              options={columns}
            />
            {each.verdict === 'ambiguous' ? <Quiet small>{t('import.unsure')}</Quiet> : null}
          </div>
        ))}
      </div>
    </Section>
  );
}
