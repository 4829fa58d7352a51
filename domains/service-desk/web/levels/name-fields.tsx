// The code and the three names of a level or a calendar.
import { useWords } from '../../../../web/language.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { deskWords } from '../desk/desk-words.ts';

type Names = { sv: string; da: string; en: string };

export type NameFieldsProps = {
  code: string;
  /** Only while it is new: others refer to it afterwards. */
  onCode: ((code: string) => void) | undefined;
  names: Names;
  onNames: (names: Names) => void;
  faults: Readonly<Record<string, string>>;
};

export function NameFields({ code, onCode, names, onNames, faults }: NameFieldsProps) {
  const t = useWords(deskWords);
  const set = (part: Partial<Names>) => onNames({ ...names, ...part });
  const fault = (path: string) => faults[path] || undefined;
  return (
    <FieldGroup title={t('names')} {...(onCode ? {} : { note: code })}>
      {onCode ? (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          onChange={onCode}
          error={fault('code')}
          width="medium"
        />
      ) : null}
      <TextField label={t('nameSv')} value={names.sv} onChange={(sv) => set({ sv })} error={fault('names.sv')} />
      <TextField label={t('nameDa')} value={names.da} onChange={(da) => set({ da })} error={fault('names.da')} />
      <TextField label={t('nameEn')} value={names.en} onChange={(en) => set({ en })} error={fault('names.en')} />
    </FieldGroup>
  );
}
