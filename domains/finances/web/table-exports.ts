// The two files a table can leave as, from the operation that answers with it.
import type { InputOf, Operation } from '../../../platform/operation/operation.ts';
import { addressOf } from '../../../web/client.ts';
import type { TableExport } from '../../../web/ui/data-table-props.ts';

export function tableExports<E extends Operation>(operation: E, asked: Omit<InputOf<E>, 'format'>): TableExport[] {
  return (['csv', 'xlsx'] as const).map((format) => ({
    format,
    // the question without its format is the question but for it
    href: addressOf(operation, { ...asked, format } as InputOf<E>),
  }));
}
