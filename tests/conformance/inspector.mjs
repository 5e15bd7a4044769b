// Asks the built server by the Inspector's command line, over stdio and over HTTP with the owner's token.
// Usage: node inspector.mjs [SERVER]   SERVER is careercontext.dll or an executable; by default what `dotnet build` leaves.
// Prints one line a transport, "ok ..." or "FAILED ..."; the exit code is 1 when anything failed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSample, listen, program } from '../program.mjs';

const inspector = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '.bin', 'mcp-inspector');
const { command, lead } = program(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'careercontext-inspector-'));
const db = join(folder, 'career.db');
const isError = 5; // The exit code of a call whose result is an error.

/** One call of the Inspector: its exit code and what it printed. */
function inspect(target, ...args) {
  // It would keep a catalogue of servers in the home folder.
  const env = { ...process.env, HOME: folder, MCP_CATALOG_PATH: join(folder, 'mcp.json') };
  return new Promise(done =>
    execFile(process.execPath, [inspector, '--cli', ...target, ...args], { env, timeout: 120_000 }, (error, stdout, stderr) => done({ code: error ? (error.code ?? 1) : 0, stdout, stderr })));
}

async function use(target) {
  const listed = await inspect(target, '--method', 'tools/list', '--strict');
  assert.equal(listed.code, 0, listed.stderr);
  const { tools } = JSON.parse(listed.stdout);
  assert.ok(tools.length >= 6 && tools.every(t => t.annotations.readOnlyHint === true), listed.stdout);
  const called = await inspect(target, '--method', 'tools/call', '--tool-name', 'get_career_context', '--tool-arg', 'request=Which jobs are recorded?');
  assert.equal(called.code, 0, called.stderr);
  const { content } = JSON.parse(called.stdout);
  assert.ok(content.length === 1 && content[0].text.length > 0, called.stdout);
  const wrong = await inspect(target, '--method', 'tools/call', '--tool-name', 'get_record', '--tool-arg', 'id=exp_zzzzzz');
  assert.equal(wrong.code, isError, wrong.stdout + wrong.stderr);
  return `${tools.length} tools, no remarks on their schemas, one call, one error`;
}

async function overHttp() {
  const tokenFile = join(folder, 'http-token');
  const server = await listen(command, [...lead, 'serve', '--db', db, '--http', '--port', '0', '--token-file', tokenFile]);
  try {
    return await use([server.url, '--transport', 'http', '--header', `Authorization: Bearer ${readFileSync(tokenFile, 'utf8').trim()}`]);
  } finally {
    await server.stop();
  }
}

try {
  importSample({ command, lead }, db);
  for (const [way, ask] of [['stdio', () => use([command, ...lead, 'serve', '--db', db])], ['HTTP', overHttp]]) {
    try {
      console.log(`ok      the Inspector, ${way}: ${await ask()}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAILED  the Inspector, ${way}: ${error.stack ?? error}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
