// The address people use for this Fyr, where a link must work outside the product: in a report's file, in a letter.
import type { Work } from '../work/work.ts';
import { readSetting } from './settings.ts';

/**
 * The kept setting `site-address`, else FYR_ADDRESS, else null: links are then paths. Scheme, name and port alone.
 * Errors: a sentence with the variable's name when it is no web address.
 */
export async function siteAddress(
  work: Pick<Work, 'sql'>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  const address = (await readSetting<string>(work, '', 'site-address')) || env.FYR_ADDRESS;
  if (!address) return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`FYR_ADDRESS is ${address}: give an address that begins with https://.`);
  return new URL(address).origin;
}
