// Compares the scorer of tests/CareerContext.Benchmarks with the shared score.mjs: the same verdict for every request of the same results.
// Usage: node scores.mjs [BENCHMARKS]   BENCHMARKS is CareerContext.Benchmarks.dll; by default what `dotnet build` leaves.
// Prints one line a results file, "ok ..." or "FAILED ..."; the exit code is 1 when anything failed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const shared = resolve(root, '..', 'shared', 'data');
const built = ['Debug', 'Release'].map(c => join(root, 'tests', 'CareerContext.Benchmarks', 'bin', c, 'net10.0', 'CareerContext.Benchmarks.dll'));
const program = process.argv[2] ?? built.find(existsSync);
if (!program) {
  console.error('No built benchmark found; run `dotnet build` first or name it.');
  process.exit(1);
}
if (!existsSync(join(shared, 'bench', 'score.mjs'))) {
  console.log('skipped: ../shared/data/bench/score.mjs is not here, so the two scorers are not compared');
  process.exit(0);
}

const sets = [
  { name: 'our set', requests: join(root, 'tests', 'CareerContext.Benchmarks', 'requests'), resumes: join(root, 'tests', 'CareerContext.Benchmarks', 'resumes') },
  { name: 'the shared set', requests: join(shared, 'bench'), resumes: join(shared, 'resumes') },
];
const ours = (...args) => execFileSync('dotnet', [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
const lines = file => readFileSync(file, 'utf8').trim().split('\n').map(l => JSON.parse(l));
const save = (file, rows) => writeFileSync(file, rows.map(r => JSON.stringify(r)).join('\n') + '\n');
const fields = ['ok', 'part', 'facts', 'stated', 'computable', 'tokens', 'oracle', 'dump', 'flagged', 'tier', 'want'];
const value = (row, field) => JSON.stringify(row[field] ?? null);
let failed = 0;

/** Beside the real answers: the whole file and the evidence, which hit most patterns, and answers that are cut or belong to another request. */
function results(set, folder) {
  const asked = join(folder, 'asked.jsonl');
  ours('context', set.requests, '--resumes', set.resumes, '--out', asked);
  const answers = lines(asked).filter(a => set.ids.has(a.id));
  const receipt = { tier: 'detailed', answered: true };
  const whole = set.rows.map(r => ({ id: r.id, context: readFileSync(join(set.resumes, `${r.resume}.json`), 'utf8'), tier: 'Detailed_Many', answerable: true, receipt }));
  const mixed = answers.map((a, i) => ({ ...a, context: `${answers[(i + 1) % answers.length].context}\n${a.context.slice(0, a.context.length >> 1)}`.toUpperCase() }));
  const files = { answers, whole, mixed };
  return Object.entries(files).map(([name, rows]) => {
    const file = join(folder, `${name}.jsonl`);
    save(file, rows);
    return { name, file };
  });
}

for (const set of sets) {
  const folder = mkdtempSync(join(tmpdir(), 'careercontext-scores-'));
  try {
    // score.mjs reads its split from the folder that it lies in.
    copyFileSync(join(shared, 'bench', 'score.mjs'), join(folder, 'score.mjs'));
    copyFileSync(join(set.requests, 'dev.jsonl'), join(folder, 'dev.jsonl'));
    symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');
    set.rows = lines(join(folder, 'dev.jsonl'));
    set.ids = new Set(set.rows.map(r => r.id));
    for (const { name, file } of results(set, folder)) {
      ours('score', file, folder, '--resumes', set.resumes, '--json', `${file}.ours`);
      execFileSync(process.execPath, [join(folder, 'score.mjs'), file, 'dev', '--json', `${file}.theirs`], { env: { ...process.env, RESUMES: set.resumes }, stdio: ['ignore', 'ignore', 'inherit'] });
      const mine = JSON.parse(readFileSync(`${file}.ours`, 'utf8')).rows, theirs = JSON.parse(readFileSync(`${file}.theirs`, 'utf8')).rows;
      const differing = theirs.flatMap((t, i) => ['id', ...fields].filter(f => value(t, f) !== value(mine[i] ?? {}, f)).map(f => `${t.id} ${f}: score.mjs ${value(t, f)}, ours ${value(mine[i] ?? {}, f)}`));
      if (differing.length === 0 && mine.length === theirs.length) console.log(`ok the scorer agrees with score.mjs on ${mine.length} requests of ${set.name}: ${name}`);
      else {
        failed++;
        console.log(`FAILED the scorer differs from score.mjs on ${set.name}: ${name}\n  ${differing.slice(0, 20).join('\n  ')}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exit(failed ? 1 : 0);
