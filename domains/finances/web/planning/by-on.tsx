// Who did it, and below it the day, which never breaks.
import { Quiet } from '../../../../web/ui/layout.tsx';
import './planning.css';

export function ByOn({ by, on }: { by: string; on: string }) {
  return (
    <>
      <span className="planning-by">{by}</span>
      <br />
      <Quiet small>
        <span className="planning-day">{on.slice(0, 10)}</span>
      </Quiet>
    </>
  );
}
