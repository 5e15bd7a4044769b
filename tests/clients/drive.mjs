// Drives the built server with the official TypeScript clients, over stdio and over HTTP with the owner's token: the older one, and the newer
// one as a client before 2026-07-28 (legacy) and by itself (auto: it probes for the newest revision).
// Usage: node drive.mjs [SERVER]   SERVER is careercontext.dll or an executable; by default what `dotnet build` leaves.
// Prints one line a client and transport; the exit code is 1 when anything failed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';
import { importSample, listen, program } from '../program.mjs';

const { command, lead } = program(process.argv[2]);

const receiptKey = 'careercontext/receipt';
const tools = ['get_career_context', 'get_quick_summary', 'get_profile_summary', 'get_experiences', 'search_skills', 'get_record'];
const me = { name: 'careercontext-drive', version: '1.0.0' };
const older = { revision: '2025-11-25', notFound: -32002 };
const newest = { revision: '2026-07-28', notFound: -32602 };
// The newer client reads the old code of a resource that is not there as the new one.
const clients = [
  { name: '@modelcontextprotocol/sdk 1.32.2', make: () => new Client1(me), Stdio: Stdio1, Http: Http1, ...older },
  { name: '@modelcontextprotocol/client 2.4.0, legacy', make: () => new Client2(me, { versionNegotiation: { mode: 'legacy' } }), Stdio: Stdio2, Http: Http2, ...older, notFound: newest.notFound },
  { name: '@modelcontextprotocol/client 2.4.0, auto', make: () => new Client2(me, { versionNegotiation: { mode: 'auto' } }), Stdio: Stdio2, Http: Http2, ...newest },
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
  await assert.rejects(client.readResource({ uri: 'career://nothing' }), error => { assert.equal(error.code, notFound); return true; });
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

/** All that a client does. */
async function use({ make, revision, notFound }, transport) {
  const client = make();
  const faults = [];
  client.onerror = error => faults.push(error);
  await client.connect(transport);
  try {
    assert.equal(client.getServerVersion().name, 'careercontext');
    if (client.getNegotiatedProtocolVersion) assert.equal(client.getNegotiatedProtocolVersion(), revision);
    const called = await callTools(client);
    const readings = await readResources(client, notFound);
    assert.deepEqual(faults, []);
    return `${called} tools, ${readings}`;
  } finally {
    await client.close();
  }
}

async function overStdio(client, db) {
  const transport = new client.Stdio({ command, args: [...lead, 'serve', '--db', db], stderr: 'pipe' });
  let log = '';
  transport.stderr?.on('data', chunk => (log += chunk));
  const used = await use(client, transport);
  assert.equal(log, '', 'the server wrote to its log');
  return used;
}

/** A server of its own for each client, which must end well and have said nothing but how to connect. */
async function overHttp(client, db) {
  const tokenFile = join(folder, 'http-token');
  const server = await listen(command, [...lead, 'serve', '--db', db, '--http', '--port', '0', '--token-file', tokenFile]);
  let code;
  try {
    const token = readFileSync(tokenFile, 'utf8').trim();
    const greeting = server.log();
    await assert.rejects(use(client, new client.Http(new URL(server.url))), /wants the token of its owner|401/);
    const used = await use(client, new client.Http(new URL(server.url), { requestInit: { headers: { Authorization: `Bearer ${token}` } } }));
    assert.ok(server.log().startsWith(greeting) && !server.log().includes(token) && !server.log().includes('failed'), server.log());
    return used;
  } finally {
    code = await server.stop();
    assert.equal(code, 0, server.log());
  }
}

const folder = mkdtempSync(join(tmpdir(), 'careercontext-clients-'));
try {
  const db = join(folder, 'career.db');
  importSample({ command, lead }, db);
  for (const client of clients) {
    for (const [way, drive] of [['stdio', overStdio], ['HTTP', overHttp]]) {
      try {
        console.log(`ok      ${client.name}, ${way}: ${await drive(client, db)}`);
      } catch (error) {
        process.exitCode = 1;
        console.log(`FAILED  ${client.name}, ${way}: ${error.stack ?? error}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
