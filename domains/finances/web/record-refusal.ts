// What a page of one record says when it cannot be shown. An address that could never have named a record is answered as
// one whose record is gone, not with the form an id has.
import { ProblemError } from '../../../web/client.ts';
import { useRefusalText } from '../../../web/house/refusal-text.ts';

export function useRecordRefusal(unknown: string): (thrown: unknown) => string {
  const refused = useRefusalText();
  return (thrown) =>
    thrown instanceof ProblemError && thrown.problem.code === 'invalid-input' ? unknown : refused(thrown);
}
