// Drives the built server as an OAuth 2.1 resource server: a real issuer (oidc-provider) on loopback, the official TypeScript clients.
// Usage: node oauth.mjs [SERVER]   SERVER is careercontext.dll or an executable; by default what `dotnet build` leaves.
// Prints one line a case; the exit code is 1 when anything failed.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { ClientCredentialsProvider as Credentials1 } from '@modelcontextprotocol/sdk/client/auth-extensions.js';
import { StreamableHTTPClientTransport as Transport1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as Client2, ClientCredentialsProvider as Credentials2, StreamableHTTPClientTransport as Transport2, UnauthorizedError } from '@modelcontextprotocol/client';
import { algorithms, robot, scopes, startIssuer } from './issuer.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = ['Debug', 'Release'].map(c => join(root, 'src', 'CareerContext.Server', 'bin', c, 'net10.0', 'careercontext.dll'));
const server = process.argv[2] ?? built.find(existsSync);
if (!server) {
  console.error('No built server found; run `dotnet build` first or name it.');
  process.exit(1);
}
const command = server.endsWith('.dll') ? 'dotnet' : server;
const lead = server.endsWith('.dll') ? [server] : [];
const me = { name: 'careercontext-oauth', version: '1.0.0' };
const callback = 'http://127.0.0.1:9/callback';

/** A port that is free now: the resource's address must be known before the server starts. */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startServer(db, port, resource, issuer) {
  const options = ['--port', `${port}`, '--oauth-issuer', issuer, '--resource', resource];
  const running = spawn(command, [...lead, 'serve', '--http', '--db', db, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', chunk => (log += chunk));
  const began = Date.now();
  while (!log.includes('Serving ')) {
    if (running.exitCode !== null || Date.now() - began > 90_000) {
      running.kill('SIGKILL');
      throw new Error(`The server did not start: ${log}`);
    }
    await new Promise(done => setTimeout(done, 50));
  }
  return {
    log: () => log,
    async stop() {
      running.kill('SIGINT');
      if (running.exitCode === null) await once(running, 'exit');
      assert.equal(running.exitCode, 0, log);
    },
  };
}

function call(resource, token, name = 'get_quick_summary') {
  return fetch(resource, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: {} } }),
  });
}

async function refused(response, status, words) {
  assert.equal(response.status, status, await response.text());
  const challenge = response.headers.get('www-authenticate');
  assert.match(challenge, /^Bearer resource_metadata="http:[^"]*\/\.well-known\/oauth-protected-resource\/mcp", scope="/);
  assert.match(challenge, words);
}

/** Lists the tools and calls one, as any client does. */
async function use(client) {
  const { tools } = await client.listTools();
  assert.ok(tools.length >= 6);
  const result = await client.callTool({ name: 'get_quick_summary', arguments: {} });
  assert.ok(!result.isError && result.content[0].text.includes('Halvorsen'), JSON.stringify(result));
  await client.close();
  return `${tools.length} tools`;
}

/** What a browser does on its way through the issuer: follows redirects and keeps cookies, until it is sent back to the client. */
async function browse(start) {
  const cookies = new Map();
  for (let place = start, steps = 0; steps < 10; steps++) {
    if (`${place}`.startsWith(callback)) return new URL(place).searchParams;
    const response = await fetch(place, { redirect: 'manual', headers: { cookie: [...cookies].map(c => c.join('=')).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    assert.ok(response.headers.has('location'), `${response.status} ${await response.text()}`);
    place = new URL(response.headers.get('location'), place);
  }
  throw new Error('The issuer sends the browser in circles.');
}

/** A client that nobody knows yet: it registers itself, sends its user to the issuer and redeems the code (with PKCE). */
class Stranger {
  redirectUrl = callback;
  clientMetadata = {
    client_name: 'careercontext-oauth',
    redirect_uris: [callback],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: 'native',
  };
  clientInformation() { return this.client; }
  saveClientInformation(client) { this.client = client; }
  tokens() { return this.kept; }
  saveTokens(tokens) { this.kept = tokens; }
  redirectToAuthorization(place) { this.asked = place; }
  saveCodeVerifier(verifier) { this.verifier = verifier; }
  codeVerifier() { return this.verifier; }
  saveDiscoveryState(state) { this.discovered = state; }
  discoveryState() { return this.discovered; }
}

const folder = mkdtempSync(join(tmpdir(), 'careercontext-oauth-'));
const db = join(folder, 'career.db');
execFileSync(command, [...lead, 'import', join(root, 'samples', 'ines-halvorsen.resume.json'), '--db', db], { stdio: 'pipe' });
const port = await freePort();
const resource = `http://127.0.0.1:${port}/mcp`;
const issuer = await startIssuer(resource);
const served = await startServer(db, port, resource, issuer.issuer).catch(error => {
  console.log(`FAILED  oauth: ${error.message}`);
  process.exit(1);
});
const given = [];
const give = async options => (given.push(await issuer.token(options)), given.at(-1));

const cases = {
  async 'says who gives tokens'() {
    const response = await fetch(`http://127.0.0.1:${port}/.well-known/oauth-protected-resource/mcp`);
    assert.deepEqual(await response.json(), {
      resource,
      authorization_servers: [issuer.issuer],
      scopes_supported: scopes.split(' '),
      bearer_methods_supported: ['header'],
      resource_name: 'CareerContext',
    });
    const bare = await call(resource);
    await refused(bare, 401, /scope="career\.read"$/);
  },
  async '@modelcontextprotocol/sdk 1.32.2, client credentials'() {
    const client = new Client1(me);
    // This one asks for the scope that it is configured with, not for the one that the server names.
    const authProvider = new Credentials1({ clientId: robot.client_id, clientSecret: robot.client_secret, scope: 'career.read', expectedIssuer: issuer.issuer });
    await client.connect(new Transport1(new URL(resource), { authProvider }));
    given.push(authProvider.tokens().access_token);
    return use(client);
  },
  async '@modelcontextprotocol/client 2.4.0, auto, client credentials'() {
    const client = new Client2(me, { versionNegotiation: { mode: 'auto' } });
    const authProvider = new Credentials2({ clientId: robot.client_id, clientSecret: robot.client_secret, expectedIssuer: issuer.issuer });
    await client.connect(new Transport2(new URL(resource), { authProvider }));
    assert.equal(client.getNegotiatedProtocolVersion(), '2026-07-28');
    const used = await use(client);
    given.push(authProvider.tokens().access_token);
    return used;
  },
  async '@modelcontextprotocol/client 2.4.0, registers itself, code with PKCE'() {
    const stranger = new Stranger();
    const first = new Transport2(new URL(resource), { authProvider: stranger });
    await assert.rejects(new Client2(me).connect(first), UnauthorizedError);
    assert.equal(stranger.asked.searchParams.get('resource'), resource);
    assert.equal(stranger.asked.searchParams.get('scope'), 'career.read');
    await first.finishAuth(await browse(stranger.asked));
    given.push(stranger.kept.access_token);
    const client = new Client2(me);
    await client.connect(new Transport2(new URL(resource), { authProvider: stranger }));
    return use(client);
  },
  async 'every algorithm'() {
    for (const algorithm of algorithms) {
      const response = await call(resource, await give({ algorithm }));
      const text = await response.text();
      assert.equal(response.status, 200, `${algorithm}: ${text}`);
      assert.match(text, /Halvorsen/);
    }
    return algorithms.join(', ');
  },
  async 'tokens for others, of too little scope, cut or in the address are refused'() {
    await refused(await call(resource, await give({ resource: 'https://other.example.com/mcp' })), 401, /error="invalid_token", error_description="The token is meant for another resource\."$/);
    await refused(await call(resource, await give({ scope: 'other' })), 403, /scope="career\.read", error="insufficient_scope"$/);
    await refused(await call(resource, await give({ scope: 'career.write' })), 403, /scope="career\.read career\.write", error="insufficient_scope"$/);
    const whole = await give();
    await refused(await call(resource, whole.slice(0, -4)), 401, /error="invalid_token"/);
    await refused(await call(`${resource}?access_token=${whole}`), 401, /scope="career\.read"$/);
  },
  async 'the keys are fetched once, and serve when the issuer is gone'() {
    const token = await give();
    assert.equal(issuer.fetched.filter(f => f === '/jwks').length, 1);
    await issuer.stop();
    assert.equal((await call(resource, token)).status, 200);
    const log = served.log();
    for (const secret of given) assert.ok(!log.includes(secret) && !log.includes(secret.split('.')[2]), 'a token is in the log');
    assert.ok(!log.includes('careercontext: '), log);
  },
};

try {
  for (const [name, run] of Object.entries(cases)) {
    try {
      const note = await run();
      console.log(`ok      oauth: ${name}${note ? `: ${note}` : ''}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAILED  oauth: ${name}: ${error.stack ?? error}`);
    }
  }
  await served.stop();
} catch (error) {
  process.exitCode = 1;
  console.log(`FAILED  oauth: ${error.stack ?? error}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// Where a case failed, the issuer may still listen.
process.exit();
