// Taking a supplier into the register. Ctrl+Enter saves.
import { useState } from 'react';
import { useGo } from '../../../web/address.ts';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { FormFrame } from '../../../web/ui/pages/form-frame.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { PersonField } from '../../people/web/people-parts.tsx';
import { registerSupplier } from '../contract.ts';
import { nothingSaid, type Said, SupplierFields } from './supplier-fields.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function NewSupplierPage() {
  const t = useWords(suppliersWords);
  const go = useGo();
  const act = useActing('suppliers');
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [manager, setManager] = useState<string | undefined>();
  const save = () =>
    act.run(
      () => call(registerSupplier, { ...said, manager: manager ?? null }),
      ({ supplier, number }) => {
        showNotice({ text: t('registeredAs', { number }) });
        go(`/suppliers/${supplier}`, { replace: true });
      },
    );
  return (
    <FormFrame
      crumbs={[{ label: t('suppliers'), href: '/suppliers' }]}
      title={t('new')}
      onSubmit={save}
      act={act}
      finish={t('register')}
      back="/suppliers"
      backText={t('toList')}
    >
      <SupplierFields said={said} onChange={(part) => setSaid({ ...said, ...part })} faults={act.faults} />
      <PersonField
        label={t('duty.manager')}
        hint={t('managerHint')}
        value={manager}
        onChange={setManager}
        error={act.faults.manager}
        optional
      />
    </FormFrame>
  );
}
