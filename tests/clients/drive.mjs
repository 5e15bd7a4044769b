// Drives the built server with the official TypeScript clients: the older one, and the newer one in auto mode (it probes for the newest revision).
// Usage: node drive.mjs [SERVER]   SERVER is careercontext.dll or an executable; by default what `dotnet build` leaves.
// Prints one line a client; the exit code is 1 when anything failed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Transport1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Client as Client2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Transport2 } from '@modelcontextprotocol/client/stdio';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = ['Debug', 'Release'].map(c => join(root, 'src', 'CareerContext.Server', 'bin', c, 'net10.0', 'careercontext.dll'));
const server = process.argv[2] ?? built.find(existsSync);
if (!server) {
  console.error('No built server found; run `dotnet build` first or name it.');
  process.exit(1);
}
const command = server.endsWith('.dll') ? 'dotnet' : server;
const lead = server.endsWith('.dll') ? [server] : [];

const receiptKey = 'careercontext/receipt';
const tools = ['get_career_context', 'get_quick_summary', 'get_profile_summary', 'get_experiences', 'search_skills', 'get_record'];
const me = { name: 'careercontext-drive', version: '1.0.0' };
const clients = [
  { name: '@modelcontextprotocol/sdk 1.32.2', make: () => new Client1(me), Transport: Transport1, revision: '2025-11-25', notFound: -32002 },
  {
    name: '@modelcontextprotocol/client 2.4.0, auto',
    make: () => new Client2(me, { versionNegotiation: { mode: 'auto' } }),
    Transport: Transport2,
    revision: '2026-07-28',
    notFound: -32602,
  },
];

/** The one text of a result, which holds nothing else. */
function textOf(result) {
  assert.equal(result.content.length, 1);
  assert.equal(result.content[0].type, 'text');
  assert.equal(result.structuredContent, undefined);
  return result.content[0].text;
}

async function answered(client, name, args = {}) {
  const result = await client.callTool({ name, arguments: args });
  const text = textOf(result);
  assert.ok(!result.isError, `${name}: ${text}`);
  assert.ok(text.length > 0, name);
  const receipt = result._meta[receiptKey];
  assert.ok(['quick', 'profile', 'detailed', 'none'].includes(receipt.tier), `${name}: tier ${receipt.tier}`);
  assert.equal(typeof receipt.file_version, 'number');
  return { text, receipt };
}

async function refused(client, name, args, words) {
  const result = await client.callTool({ name, arguments: args });
  assert.equal(result.isError, true, `${name} took ${JSON.stringify(args)}`);
  assert.match(textOf(result), words);
}

async function callTools(client) {
  const listed = (await client.listTools()).tools;
  assert.deepEqual(listed.map(t => t.name), tools);
  assert.ok(listed.every(t => t.title && t.description && t.annotations.readOnlyHint === true && t.annotations.destructiveHint === false));

  const { receipt } = await answered(client, 'get_quick_summary');
  assert.equal(receipt.tier, 'quick');
  await answered(client, 'get_profile_summary', { max_tokens: 700 });
  const role = await answered(client, 'get_experiences', { limit: 1 });
  await answered(client, 'get_career_context', { request: 'Which jobs are recorded?' });
  await answered(client, 'search_skills', { query: 'SQL' });
  const id = role.receipt.sources.find(s => s.startsWith('exp_'));
  assert.ok((await answered(client, 'get_record', { id })).text.includes(id));
  await answered(client, 'get_record', { id: 'career://education' });
  if (role.receipt.next?.cursor) await answered(client, role.receipt.next.tool, { ...role.receipt.next.arguments, cursor: role.receipt.next.cursor });

  await refused(client, 'get_career_context', {}, /'request' is missing/);
  await refused(client, 'get_career_context', { request: 'x', max_tokens: 39 }, /from 40 to 8000/);
  await refused(client, 'get_quick_summary', { loud: true }, /'loud' is no argument/);
  await refused(client, 'get_experiences', { since: 'soon', limit: 51 }, /'limit' must be .*'since' must be/);
  await refused(client, 'search_skills', { query: 'a'.repeat(201) }, /not 201/);
  await refused(client, 'get_record', { id: 'exp_zzzzzz' }, /No record has this id/);
  await assert.rejects(async () => {
    const result = await client.callTool({ name: 'no_such_tool', arguments: {} });
    assert.ok(!result.isError, 'an unknown tool is an error of the protocol, not of a tool');
  }, error => error.code === -32602);
  return listed.length;
}

async function readResources(client, notFound) {
  const { resources } = await client.listResources();
  const { resourceTemplates } = await client.listResourceTemplates();
  for (const { uri } of resources) await read(client, uri);
  let records = 0;
  for (const { uriTemplate } of resourceTemplates) {
    const { text } = await read(client, uriTemplate.replace('/{id}', ''));
    const id = /\b[a-z]{3}_[2-9b-z]{6}\b/.exec(text)?.[0];
    if (!id) continue;
    await read(client, uriTemplate.replace('{id}', id));
    records++;
  }
  assert.ok(records >= 5, `only ${records} kinds gave a record`);
  await assert.rejects(client.readResource({ uri: 'career://nothing' }), error => error.code === notFound);
  return `${resources.length} resources, ${records} of ${resourceTemplates.length} templates`;
}

async function read(client, uri) {
  const { contents } = await client.readResource({ uri });
  assert.equal(contents.length, 1, uri);
  assert.equal(contents[0].uri, uri);
  assert.equal(contents[0].mimeType, 'text/markdown');
  assert.ok(contents[0].text.length > 0, uri);
  return contents[0];
}

async function drive({ name, make, Transport, revision, notFound }, db) {
  const client = make();
  const faults = [];
  client.onerror = error => faults.push(error);
  const transport = new Transport({ command, args: [...lead, 'serve', '--db', db], stderr: 'pipe' });
  let log = '';
  transport.stderr?.on('data', chunk => (log += chunk));
  await client.connect(transport);
  try {
    assert.equal(client.getServerVersion().name, 'careercontext');
    if (client.getNegotiatedProtocolVersion) assert.equal(client.getNegotiatedProtocolVersion(), revision);
    const called = await callTools(client);
    const readings = await readResources(client, notFound);
    assert.equal(log, '', 'the server wrote to its log');
    assert.deepEqual(faults, []);
    console.log(`ok      ${name}: ${called} tools, ${readings}`);
  } finally {
    await client.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'careercontext-clients-'));
try {
  const db = join(folder, 'career.db');
  execFileSync(command, [...lead, 'import', join(root, 'samples', 'ines-halvorsen.resume.json'), '--db', db], { stdio: 'pipe' });
  for (const client of clients) {
    try {
      await drive(client, db);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAILED  ${client.name}: ${error.stack ?? error}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
