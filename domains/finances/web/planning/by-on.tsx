// Who did it, and below it the day, which never breaks.
import { Quiet } from '../../../../web/ui/layout.tsx';

export function ByOn({ by, on }: { by: string; on: string }) {
  return (
    <>
      {by}
      <br />
      <Quiet small>{on.slice(0, 10).replaceAll('-', '\u2011')}</Quiet>
    </>
  );
}
