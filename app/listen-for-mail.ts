// Listening for mail as part of a program: a port that cannot be had is named with the variable it came from.
import { startMail } from '../domains/service-desk/service-desk.ts';
import type { House } from '../platform/operation/domain.ts';
import type { Ending } from './ending.ts';
import { Unable } from './unable.ts';

/** Takes mail in until the program ends; says where. Errors: Unable when the port cannot be had. */
export async function listenForMail(
  house: House,
  ending: Pick<Ending, 'onEnd'>,
  say: (line: string) => void,
): Promise<void> {
  const mail = await startMail(house).catch((error: unknown) => {
    throw new Unable(
      `Mail cannot be listened for, see FYR_MAIL_LISTEN: ${error instanceof Error ? error.message : error}`,
    );
  });
  ending.onEnd('mail', () => mail.close());
  if (mail.port !== null) say(`Listening for mail on port ${mail.port}`);
}
