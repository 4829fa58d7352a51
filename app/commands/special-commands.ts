// The commands that are not operations: those about the installation, and those whose output has a form of its own.
// Each stands in a file of its own; adding one is a line here.
import type { Command } from '../command.ts';
import { accountCreate } from './account-create.ts';
import { accountResetPassword } from './account-reset-password.ts';
import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import { dbMigrate } from './db-migrate.ts';
import { exampleLoad } from './example-load.ts';
import { figures } from './figures.ts';
import { helpOver } from './help.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { sieCheck } from './sie-check.ts';
import { status } from './status.ts';

export const specialCommands: readonly Command[] = [
  helpOver(() => specialCommands),
  status,
  dbMigrate,
  backup,
  restore,
  auditVerify,
  accountCreate,
  accountResetPassword,
  exampleLoad,
  sieCheck,
  figures,
  report,
];
