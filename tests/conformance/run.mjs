// Runs the official conformance suite: what each revision requires against our endpoint with the suite's fixtures, then what applies to any
// server against the built program itself.
// Usage: node run.mjs, after `dotnet build`.
// Prints one line a run, "ok ..." or "FAILED ..."; the exit code is 1 when anything failed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { built, importSample, listen, program } from '../program.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);
const patience = { timeout: 300_000, maxBuffer: 1 << 26 };

// The suite needs Node 22.
const node = Number(process.versions.node.split('.')[0]) >= 22 ? process.execPath : join(here, 'node_modules', 'node', 'bin', 'node');
const suite = join(here, 'node_modules', '@modelcontextprotocol', 'conformance', 'dist', 'index.js');

// What needs no fixtures. server-stateless does in part: see its baseline.
const generic = {
  '2026-07-28': [
    'server-stateless', 'tools-list', 'resources-list', 'prompts-list', 'completion-complete', 'sep-2164-resource-not-found', 'server-sse-multiple-streams', 'dns-rebinding-protection',
    'caching', 'http-header-validation', 'input-required-result-unsupported-methods', 'input-required-result-missing-input-response', 'input-required-result-ignore-extra-params',
    'input-required-result-validate-input',
  ],
  '2025-11-25': [
    'server-initialize', 'ping', 'logging-set-level', 'tools-list', 'resources-list', 'resources-subscribe', 'resources-unsubscribe', 'prompts-list', 'completion-complete', 'dns-rebinding-protection',
  ],
};

/** One call of the suite: its exit code and, scenario by scenario, what it counted. */
async function conform(url, folder, ...args) {
  let code = 0, output;
  try {
    output = (await run(node, [suite, 'server', '--url', url, '-o', folder, ...args], patience)).stdout;
  } catch (error) {
    if (error.stdout === undefined) throw error;
    code = error.code ?? 1;
    output = error.stdout + error.stderr;
  }
  const unscored = new Set([...output.matchAll(/^ {2}[✓✗] (\S+) \((?:extension|pending|added-after-release)\)$/gm)].map(m => m[1]));
  const scenarios = [...output.matchAll(/^[✓✗] (\S+): (\d+) passed, (\d+) failed$/gm)]
    .map(([, name, passed, failed]) => ({ name, passed: +passed, failed: +failed }))
    .filter(s => !unscored.has(s.name));
  return { code, output, scenarios };
}

let failed = false;
function report(name, isRight, counts, details) {
  failed ||= !isRight;
  console.log(`${isRight ? 'ok     ' : 'FAILED '} conformance, ${name}: ${counts}`);
  if (!isRight) console.log(details.split('\n').map(l => `  ${l}`).join('\n'));
}

const sum = (scenarios, key) => scenarios.reduce((n, s) => n + s[key], 0);

/** All that a revision requires, of the endpoint with the suite's fixtures. */
async function requirements(url, folder, revision, required, wanted, ...baseline) {
  const { code, output, scenarios } = await conform(url, folder, '--requirements', revision, ...baseline);
  // With a baseline the suite does not say which scenarios it does not score; they come last.
  const scored = scenarios.slice(0, required);
  const passed = scored.filter(s => s.failed === 0).length;
  const isRight = code === 0 && scored.length === required && passed >= wanted;
  report(`${revision} with fixtures`, isRight, `${passed} of ${scored.length} required scenarios pass, ${sum(scored, 'passed')} checks; ${sum(scored, 'failed')} fail`, output.slice(output.indexOf('=== SUMMARY')));
}

// A scenario's own page of what it wants is left out.
const remarks = output => output.split('\n').filter(l => /^(Passed: | {2}- |\s+(Error:|[✗✓]) )/.test(l)).join('\n');

/** What applies to any server, of the real one. */
async function applicable(url, folder, revision) {
  const wrong = [];
  let passed = 0, expected = 0;
  for (const scenario of generic[revision]) {
    const { code, output } = await conform(url, folder, '--scenario', scenario, '--spec-version', revision, '--expected-failures', join(here, `career-${revision}.yml`));
    passed += Number(/^Passed: (\d+)/m.exec(output)?.[1] ?? 0);
    expected += [...output.matchAll(/^ {2}~ /gm)].length;
    if (code !== 0 || !/^Passed: /m.test(output)) wrong.push(`${scenario}:\n${remarks(output)}`);
  }
  const right = generic[revision].length - wrong.length;
  report(`${revision}, the real server`, wrong.length === 0, `${right} of ${generic[revision].length} scenarios as they should be, ${passed} checks pass; ${expected} fail as the baseline says`, wrong.join('\n'));
}

const folder = mkdtempSync(join(tmpdir(), 'careercontext-conformance-'));
try {
  const fixtures = await listen('dotnet', [built('tests/CareerContext.Conformance', 'CareerContext.Conformance.dll')]);
  try {
    await requirements(fixtures.url, folder, '2026-07-28', 37, 37);
    await requirements(fixtures.url, folder, '2025-11-25', 30, 25, '--expected-failures', join(here, 'baseline-2025-11-25.yml'));
  } finally {
    await fixtures.stop();
  }
  const { command, lead } = program();
  const db = join(folder, 'career.db');
  importSample({ command, lead }, db);
  const career = await listen(command, [...lead, 'serve', '--db', db, '--http', '--no-auth', '--port', '0']);
  try {
    for (const revision of Object.keys(generic)) await applicable(career.url, folder, revision);
  } finally {
    await career.stop();
  }
} catch (error) {
  failed = true;
  console.log(`FAILED  conformance: ${error.stack ?? error}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
