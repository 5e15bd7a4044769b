// Packs the server as an MCP bundle (.mcpb) for this system: one file that a client such as Claude Desktop installs.
// Usage: npm ci && node mcpb.mjs [PROGRAM]   PROGRAM is a published single file; without it one is published first.
// Prints the bundle's path and its SHA-256, which a registry entry of type mcpb asks for.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { here, output, program, publishSingleFile, rid, root, run, version } from './build.mjs';

// The system's usual place, so that the bundle and the command line use one file.
const usualPlace = {
  win32: ['AppData', 'Roaming', 'CareerContext'],
  darwin: ['Library', 'Application Support', 'CareerContext'],
}[process.platform] ?? ['.local', 'share', 'careercontext'];

const cli = join(here, 'node_modules', '@anthropic-ai', 'mcpb', 'dist', 'cli', 'cli.js');

/** Whether npm has fetched what validates and packs bundles. */
export const hasPacker = () => existsSync(cli);

/** The manifest; its tools are those that the program itself lists. */
function manifest(binary) {
  const registry = JSON.parse(readFileSync(join(here, 'server.json'), 'utf8'));
  return {
    manifest_version: '0.4',
    name: 'careercontext',
    display_name: registry.title,
    version,
    description: registry.description,
    author: { name: 'The CareerContext authors' },
    license: 'MIT',
    keywords: ['career', 'resume', 'cv', 'job-search', 'context'],
    server: {
      type: 'binary',
      entry_point: `server/${program}`,
      mcp_config: { command: '${__dirname}/server/' + program, args: ['serve', '--db', '${user_config.database_path}'], env: {} },
    },
    tools: listTools(binary),
    compatibility: { platforms: [process.platform] },
    user_config: {
      database_path: {
        type: 'file',
        title: 'Career file',
        description: 'Your career.db. `careercontext import` makes it from a JSON Resume file; until it is there, every answer says so.',
        required: true,
        default: ['${HOME}', ...usualPlace, 'career.db'].join('/'),
      },
    },
  };
}

function listTools(binary) {
  const messages = [
    { jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'packaging', version } } },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
  ];
  const lines = execFileSync(binary, ['serve', '--db', join(tmpdir(), 'no-career-file.db')], { input: messages.map(m => JSON.stringify(m) + '\n').join(''), encoding: 'utf8' });
  const answer = lines.split('\n').filter(Boolean).map(line => JSON.parse(line)).find(m => m.id === 2);
  return answer.result.tools.map(({ name, description }) => ({ name, description }));
}

/** Packs a published program. @returns the bundle's path. */
export function packBundle(binary) {
  if (!hasPacker()) throw new Error('Run `npm ci` in .packaging first.');
  const folder = mkdtempSync(join(tmpdir(), 'careercontext-mcpb-'));
  try {
    mkdirSync(join(folder, 'server'));
    copyFileSync(binary, join(folder, 'server', program));
    chmodSync(join(folder, 'server', program), 0o755);
    for (const name of ['LICENSE', 'README.md']) copyFileSync(join(root, name), join(folder, name));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest(binary), null, 2) + '\n');
    run(process.execPath, [cli, 'validate', join(folder, 'manifest.json')]);
    mkdirSync(output, { recursive: true });
    const bundle = join(output, `careercontext-${version}-${rid}.mcpb`);
    run(process.execPath, [cli, 'pack', folder, bundle]);
    return bundle;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes a bundle apart, as a client does. */
export function unpackBundle(bundle, folder) {
  run(process.execPath, [cli, 'unpack', bundle, folder]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const bundle = packBundle(process.argv[2] ?? publishSingleFile());
  console.log(bundle);
  console.log(createHash('sha256').update(readFileSync(bundle)).digest('hex'));
}
