// Taking an object into the register: it begins as proposed.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { TextField } from '../../../web/ui/text-field.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { registerObject } from '../contract.ts';
import { nothingSaid, ObjectFields, type Said } from './object-fields.tsx';
import { objectsWords } from './objects-words.ts';

export function NewObjectPage() {
  const t = useWords(objectsWords);
  const go = useGo();
  const act = useActing('objects');
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Said>(nothingSaid);
  const save = () =>
    act.run(
      () => call(registerObject, { ...said, code }),
      ({ object }) => {
        showNotice({ text: t('registered') });
        go(`/objects/${object}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('objects'), href: '/objects' }]}
      title={t('newObject')}
      lead={t('newObjectLead')}
      onSubmit={save}
      act={act}
      finish={t('register')}
      back="/objects"
    >
      <TextField label={t('code')} hint={t('codeHint')} value={code} onChange={setCode} error={act.faults.code} />
      <ObjectFields said={said} onChange={(change) => setSaid({ ...said, ...change })} faults={act.faults} />
    </FormFrame>
  );
}
