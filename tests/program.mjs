// The built program, for the drives of tests/clients and tests/conformance.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What `dotnet build` left of a project, Debug before Release. */
export function built(project, assembly) {
  const found = ['Debug', 'Release'].map(c => join(root, project, 'bin', c, 'net10.0', assembly)).find(existsSync);
  if (!found) throw new Error(`${assembly} is not built; run \`dotnet build\` first`);
  return found;
}

/** How the program is started: `careercontext.dll` by dotnet, an executable by itself. */
export function program(named) {
  const server = named ?? built('src/CareerContext.Server', 'careercontext.dll');
  return server.endsWith('.dll') ? { command: 'dotnet', lead: [server] } : { command: server, lead: [] };
}

/** Imports the sample. */
export function importSample({ command, lead }, db) {
  execFileSync(command, [...lead, 'import', join(root, 'samples', 'ines-halvorsen.resume.json'), '--db', db], { stdio: 'pipe' });
}

/** Starts a server over HTTP on a free port and finds its address in what it says. */
export async function listen(command, args) {
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise(done => server.once('exit', done));
  let log = '';
  const port = await new Promise((found, failed) => {
    server.once('error', failed);
    ended.then(() => failed(new Error(`the server ended: ${log}`)));
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        log += `${line}\n`;
        const address = /http:\/\/[^:/]+:(\d+)\/mcp/.exec(line);
        if (address) found(address[1]);
      });
    }
  });
  return {
    // The conformance suite's own check of the Host header wants this name.
    url: `http://localhost:${port}/mcp`,
    /** All that it said. */
    log: () => log,
    /** Ends it as a system does; the exit code. */
    async stop() {
      server.stdin.end();
      server.kill('SIGTERM');
      return ended;
    },
  };
}
