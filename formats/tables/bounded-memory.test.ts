// Large tables are read in a small heap: the promise the imports stand on.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

// A process of its own with a small heap: what keeps the whole file in memory dies there.
function inSmallHeap(script: string, megabytes: number): { rows: number; peakMb: number } {
  const opening = `
    import { openTable } from ${JSON.stringify(import.meta.resolve('./table.ts'))};
    import { writeXlsx } from ${JSON.stringify(import.meta.resolve('./write-xlsx.ts'))};
    import { existsSync, readFileSync } from 'node:fs';
    // on Linux maxRSS begins at what the parent had when it forked; VmHWM is this program's own
    const own = '/proc/self/status';
    const done = (rows) => console.log(JSON.stringify({ rows, peakMb: Number(peakNow() ?? process.resourceUsage().maxRSS) / 1024 }));
    function peakNow() { return existsSync(own) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(own, 'utf8'))?.[1] : undefined; }`;
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '--input-type=module', '--eval', opening + script],
    { encoding: 'utf8' },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  // the script prints exactly this
  return JSON.parse(child.stdout) as { rows: number; peakMb: number };
}

describe('memory', () => {
  it('does not grow with a CSV file: 60 MB are read in a heap of 24', () => {
    const { rows, peakMb } = inSmallHeap(
      `
      const piece = Buffer.from('2019-08-31;A1;4010;Läkemedel;1001;O1;P1;2;Faktura;12,50;7,5;"x;y"\\n'.repeat(1000));
      async function* stream() {
        yield Buffer.from('a;b;c;d;e;f;g;h;i;j;k;l\\n');
        for (let size = 0; size < 60e6; size += piece.length) yield piece;
      }
      const table = await openTable('x.csv', stream());
      let rows = 0;
      for await (const batch of table.batches) rows += batch.length;
      done(table.refusal ? -1 : rows);`,
      24,
    );
    expect(rows).toBeGreaterThan(800_000);
    expect(peakMb).toBeLessThan(300);
  });

  it('does not grow with a workbook: 100 000 rows are written and read back in a heap of 48', () => {
    const { rows, peakMb } = inSmallHeap(
      `
      import { mkdtempSync, createWriteStream, rmSync } from 'node:fs';
      import { tmpdir } from 'node:os';
      import { pipeline } from 'node:stream/promises';
      const folder = mkdtempSync(tmpdir() + '/tables-test-');
      const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map((heading) => ({ heading, kind: heading < 'd' ? 'text' : 'amount' }));
      function* made() { for (let i = 0; i < 100000; i++) yield ['konto ' + i, 'läkemedel', 'enhet', i, -i, i * 7]; }
      await pipeline(writeXlsx([{ name: 'x', columns, rows: made() }]), createWriteStream(folder + '/x.xlsx'));
      const table = await openTable('x.xlsx', folder + '/x.xlsx');
      let rows = 0;
      for await (const batch of table.batches) rows += batch.length;
      await table.close();
      rmSync(folder, { recursive: true });
      done(table.refusal ? -1 : rows);`,
      48,
    );
    expect(rows).toBe(100_000);
    expect(peakMb).toBeLessThan(350);
  });
});
