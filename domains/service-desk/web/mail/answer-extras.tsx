// What goes along with an answer by mail: copies to addresses, those of the latest letter a press away, and files of the case.
import { useQuery } from '@tanstack/react-query';
import { asking } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { CheckboxGroup } from '../../../../web/ui/choice.tsx';
import { Stack } from '../../../../web/ui/layout.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { type CasePage, listCaseFiles, listCaseMails } from '../../contract.ts';
import { serviceDeskWords } from '../service-desk-words.ts';

export type Extras = { copies: string; files: readonly string[] };
export const noExtras: Extras = { copies: '', files: [] };

/** What an operation is given of them; nothing where nobody has chosen any. */
export function alongIn(extras: Extras | null): { copies?: string[]; files?: string[] } {
  return extras ? { copies: copiesIn(extras), files: [...extras.files] } : {};
}

type AnswerExtrasProps = {
  page: CasePage;
  value: Extras;
  onChange: (extras: Extras) => void;
  faults: Readonly<Record<string, string>>;
};

export function AnswerExtras({ page, value, onChange, faults }: AnswerExtrasProps) {
  const t = useWords(serviceDeskWords);
  const files = useQuery(asking(listCaseFiles, { case: page.case })).data?.files ?? [];
  const mails = useQuery(asking(listCaseMails, { case: page.case })).data?.rows ?? [];
  const sendable = files.filter((file) => file.isOpen && file.removedAt === null);
  const latest = mails.findLast((mail) => mail.direction === 'in')?.copies ?? [];
  const proposed = latest.filter((address) => !copiesIn(value).includes(address));
  const fault = faults.copies ?? Object.entries(faults).find(([field]) => field.startsWith('copies'))?.[1];
  return (
    <Stack gap={3}>
      {page.isRestricted ? null : (
        <TextField
          label={t('mail.copies')}
          hint={t('mail.copiesHint')}
          value={value.copies}
          onChange={(copies) => onChange({ ...value, copies })}
          error={fault}
          optional
        />
      )}
      {proposed.length > 0 && !page.isRestricted ? (
        <Button
          small
          icon="add"
          onPress={() => onChange({ ...value, copies: [...copiesIn(value), ...proposed].join(', ') })}
        >
          {t('mail.copyThem', { addresses: proposed.join(', ') })}
        </Button>
      ) : null}
      {sendable.length > 0 ? (
        <CheckboxGroup
          label={t('mail.attach')}
          value={[...value.files]}
          onChange={(chosen) => onChange({ ...value, files: [...chosen] })}
          choices={sendable.map((file) => ({ id: file.file, label: file.name }))}
          error={faults.files}
        />
      ) : null}
    </Stack>
  );
}

/** The addresses written, however they are parted. */
function copiesIn({ copies }: Extras): string[] {
  return copies.split(/[\s,;]+/).filter(Boolean);
}
