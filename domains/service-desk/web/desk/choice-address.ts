// Which cases the address of the desk asks for, and the address of a choice: what is not in the words known is left out.
import type { InputOf } from '../../../../platform/operation/operation.ts';
import { CaseChoice, type listCases } from '../../contract.ts';

type Choice = InputOf<typeof listCases>;

/** The choice in an address. */
export function choiceIn(search: URLSearchParams): Choice {
  const found = Object.entries(CaseChoice.shape).flatMap(([name, field]) => {
    const value = search.get(name);
    return value !== null && value !== '' && field.safeParse(value).success ? [[name, value]] : [];
  });
  const read = CaseChoice.safeParse(Object.fromEntries(found));
  return read.success ? read.data : {};
}

/** The address of a choice; what is usual does not stand in it. */
export function addressOf(choice: Choice, kept?: string): string {
  const usual: Readonly<Record<string, unknown>> = CaseChoice.parse({});
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(choice))
    if (value !== undefined && value !== usual[name]) search.set(name, String(value));
  if (kept) search.set('kept', kept);
  return search.size > 0 ? `/cases?${search}` : '/cases';
}
