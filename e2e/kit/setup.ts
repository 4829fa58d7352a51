// Once for all journeys: the product and a browser, side by side. FYR_JOURNEY_ADDRESS uses a product that already runs on
// the example region, while one writes a journey.
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumFiles } from './chromium-files.ts';
import { openMailbox } from './mailbox.ts';
import { type Product, startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    browser: string;
    /** the folder of what the product has sent */
    mails: string;
  }
}

// Without a sandbox, which neither root nor most containers can give; it only ever opens our own pages.
const flags = ['--no-sandbox', '--disable-setuid-sandbox', '--font-render-hinting=none', '--disable-gpu'];

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.FYR_JOURNEY_ADDRESS;
  const mailbox = await openMailbox();
  const starting: Promise<Product> = given
    ? Promise.resolve({ address: given, seconds: 0, stop: async () => {} })
    : startProduct(mailbox.env);
  const opening = openBrowser();
  const product = await starting.catch(async (error: unknown) => {
    await (await opening).close();
    await mailbox.close();
    throw error;
  });
  const browser = await opening;
  project.provide('address', product.address);
  project.provide('browser', browser.wsEndpoint());
  project.provide('mails', mailbox.folder);
  if (!given) console.log(`The product with the example region served after ${product.seconds.toFixed(1)} s`);
  return async () => {
    await browser.close();
    await product.stop();
    await mailbox.close();
  };
}

async function openBrowser() {
  const { program, env } = await chromiumFiles();
  return chromium.launchServer({ executablePath: program, args: flags, env: { ...process.env, ...env } });
}
