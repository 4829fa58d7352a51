// Once for all journeys: the product, and the browser's program unpacked (each worker opens one: journey.ts). FYR_JOURNEY_ADDRESS uses a product that already runs on
// the example region, while one writes a journey.
import type { TestProject } from 'vitest/node';
import { type ChromiumFiles, chromiumFiles } from './chromium-files.ts';
import { openMailbox } from './mailbox.ts';
import { type Product, startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: ChromiumFiles;
    /** the folder of what the product has sent */
    mails: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.FYR_JOURNEY_ADDRESS;
  const mailbox = await openMailbox();
  const starting: Promise<Product> = given
    ? Promise.resolve({ address: given, seconds: 0, stop: async () => {} })
    : startProduct(mailbox.env);
  const unpacking = chromiumFiles();
  const product = await starting.catch(async (error: unknown) => {
    await mailbox.close();
    throw error;
  });
  project.provide('address', product.address);
  project.provide('browser', await unpacking);
  project.provide('mails', mailbox.folder);
  if (!given) console.log(`The product with the example region served after ${product.seconds.toFixed(1)} s`);
  return async () => {
    await product.stop();
    await mailbox.close();
  };
}
