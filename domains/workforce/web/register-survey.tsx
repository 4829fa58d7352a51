// Registering a survey, so that its answers can be imported: a short name the files use, a name people use, and its day.
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
import { TextField } from '../../../web/ui/text-field.tsx';
import { registerSurvey } from '../contract.ts';
import { workforceWords } from './workforce-words.ts';

export function RegisterSurvey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords(workforceWords);
  const client = useQueryClient();
  const refused = useRefusalText();
  const [wave, setWave] = useState('');
  const [name, setName] = useState('');
  const [answeredOn, setAnsweredOn] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const register = async (): Promise<void> => {
    try {
      await call(registerSurvey, { wave, name, answeredOn: answeredOn ?? '' });
      await client.invalidateQueries({ queryKey: ['workforce'] });
      showNotice({ text: t('survey.registered'), link: { label: t('survey.import'), href: '/imports' } });
      setRefusal(null);
      onClose();
    } catch (error) {
      setRefusal(refused(error));
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('survey.register')}
      actions={
        <>
          <Button kind="primary" onPress={() => void register()}>
            {t('survey.register')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {refusal ? <Banner tone="fault">{refusal}</Banner> : null}
        <TextField label={t('survey.name')} hint={t('survey.nameHint')} value={name} onChange={setName} />
        <TextField
          label={t('survey.wave')}
          hint={t('survey.waveHint')}
          value={wave}
          onChange={setWave}
          width="medium"
        />
        <DateField label={t('survey.on')} value={answeredOn} onChange={setAnsweredOn} />
      </Stack>
    </Dialog>
  );
}
