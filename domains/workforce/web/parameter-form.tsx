// A new version of a parameter: the value, the day it holds from, and why. Nothing earlier is changed.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';
import { useWords } from '../../../web/language.tsx';
import { Banner } from '../../../web/ui/banner.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { Dialog } from '../../../web/ui/dialog.tsx';
import { Stack } from '../../../web/ui/layout.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { NumberField } from '../../../web/ui/number-field.tsx';
import { TextArea } from '../../../web/ui/text-field.tsx';
import { type ParameterVersion, setParameter } from '../contract.ts';
import { keptPerShown, type ParameterName, parameterKinds } from '../parameter-rules.ts';
import { workforceWords } from './workforce-words.ts';

export type ParameterFormProps = { name: ParameterName; current: ParameterVersion | undefined; onClose: () => void };

export function ParameterForm({ name, current, onClose }: ParameterFormProps) {
  const t = useWords(workforceWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [value, setValue] = useState<number | null>(current?.value ?? null);
  const [validFrom, setValidFrom] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { kind } = parameterKinds[name];
  const set = async (): Promise<void> => {
    try {
      await call(setParameter, { name, value: value ?? 0, validFrom: validFrom ?? '', reason });
      await client.invalidateQueries({ queryKey: ['workforce'] });
      showNotice({ text: t('parameters.changed') });
      onClose();
    } catch (error) {
      setRefusal(refused(error));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`parameter.${name}`)}
      actions={
        <>
          <Button kind="primary" onPress={() => void set()}>
            {t('parameters.set')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        <NumberField
          label={t('value')}
          value={value}
          onChange={setValue}
          scale={keptPerShown[kind]}
          decimals={kind === 'percent' ? 2 : 0}
          unit={t(`unit.${kind}`, { number: '' }).trim()}
          width="short"
        />
        <DateField label={t('parameters.from')} value={validFrom} onChange={setValidFrom} />
        <TextArea
          label={t('parameters.reason')}
          hint={t('parameters.reasonHint')}
          value={reason}
          onChange={setReason}
          rows={3}
        />
      </Stack>
    </Dialog>
  );
}
