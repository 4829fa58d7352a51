// Taking a part into the register. Ctrl+Enter saves.
import { useState } from 'react';
import { useGo } from '../../../../web/address.ts';
import { call } from '../../../../web/client.ts';
import { useWords } from '../../../../web/language.tsx';
import { FieldGroup } from '../../../../web/ui/field.tsx';
import { showNotice } from '../../../../web/ui/notice.tsx';
import { FormFrame } from '../../../../web/ui/pages/form-frame.tsx';
import { TextField } from '../../../../web/ui/text-field.tsx';
import { useActing } from '../../../../web/use-acting.ts';
import { registerComponent } from '../../architecture/component-contract.ts';
import { architectureWords } from './architecture-words.ts';
import { ComponentFields, inputOf, nothingSaid, type Said } from './component-fields.tsx';

export function NewComponentPage() {
  const t = useWords(architectureWords);
  const go = useGo();
  const act = useActing('objects');
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [code, setCode] = useState('');
  const save = () =>
    act.run(
      () => call(registerComponent, { ...inputOf(said), ...(code === '' ? {} : { code }) }),
      (page) => {
        showNotice({ text: t('registeredAs', { code: page.code }) });
        go(`/systems/${page.component}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('systems'), href: '/systems' }]}
      title={t('newComponent')}
      lead={t('newLead')}
      onSubmit={save}
      act={act}
      finish={t('register')}
      back="/systems"
      backText={t('toSystems')}
    >
      <FieldGroup title={t('whatTitle')}>
        <ComponentFields said={said} onChange={(part) => setSaid({ ...said, ...part })} faults={act.faults} />
        <TextField
          label={t('code')}
          name="code"
          hint={t('codeHint')}
          value={code}
          onChange={setCode}
          error={act.faults.code}
          optional
        />
      </FieldGroup>
    </FormFrame>
  );
}
