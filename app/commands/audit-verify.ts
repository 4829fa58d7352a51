// `fyr audit verify`: walks the whole audit log and names every row that was altered, removed or inserted.
import { verifyAudit } from '../../platform/audit/audit.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../unable.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Walk the audit log’s chains; exit code 1 when a row was altered, removed or inserted',
  options: [],
  run: async (line) => {
    const { pool } = (await line.house()).database;
    const { rows } = await pool.query<{ rows: number }>(
      'select coalesce(sum(seq), 0)::bigint as rows from platform.audit_heads',
    );
    const total = Number(rows[0]?.rows ?? 0);
    const verdict = await verifyAudit(pool, (checked) =>
      line.output.progress('Audit log', checked, Math.max(checked, total)),
    );
    // whoever keeps these elsewhere finds out even if the whole log is written anew
    const { rows: heads } = await pool.query<{ lane: number; seq: number; hash: string }>(
      "select lane, seq, encode(hash, 'hex') as hash from platform.audit_heads order by lane",
    );
    const sound = verdict.faults.length === 0;
    const faults = verdict.faults.map((each) => `  lane ${each.lane}, row ${each.seq}: ${each.fault}`);
    line.output.result(
      { ok: sound, ...verdict, heads },
      sound
        ? `The audit log is whole: ${verdict.checked} rows.`
        : [`The audit log is not whole: ${verdict.faults.length} faults in ${verdict.checked} rows.`, ...faults].join(
            '\n',
          ),
    );
    return sound ? exitCodes.done : exitCodes.refused;
  },
};
