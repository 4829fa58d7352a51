// Correcting what is said of a supplier.
import { useState } from 'react';
import { ActingDrawer } from '../../../web/acting-drawer.tsx';
import { call } from '../../../web/client.ts';
import { useWords } from '../../../web/language.tsx';
import { DateField } from '../../../web/ui/date-field.tsx';
import { showNotice } from '../../../web/ui/notice.tsx';
import { useActing } from '../../../web/use-acting.ts';
import { changeSupplier, type SupplierPage } from '../contract.ts';
import { type Said, SupplierFields, saidOf } from './supplier-fields.tsx';
import { suppliersWords } from './suppliers-words.ts';

export function ChangeDrawer({ page, onClose }: { page: SupplierPage; onClose: () => void }) {
  const t = useWords(suppliersWords);
  const act = useActing('suppliers');
  const [said, setSaid] = useState<Said>(saidOf(page));
  const [endedOn, setEndedOn] = useState(page.endedOn ?? undefined);
  const save = () =>
    act.run(
      () => call(changeSupplier, { ...said, endedOn: endedOn ?? null, supplier: page.supplier, version: page.version }),
      () => {
        showNotice({ text: t('saved') });
        onClose();
      },
    );
  return (
    <ActingDrawer title={t('change')} verb={t('save')} act={act} onDo={save} onClose={onClose}>
      <SupplierFields said={said} onChange={(part) => setSaid({ ...said, ...part })} faults={act.faults} />
      <DateField
        label={t('endedOn')}
        hint={t('endedOnHint')}
        value={endedOn}
        onChange={setEndedOn}
        error={act.faults.endedOn}
        optional
      />
    </ActingDrawer>
  );
}
