// Makes every package, installs each as a person would, and asks it one question by the C# SDK's client.
// Usage: npm ci && node check.mjs   after `dotnet build`, which makes the asking test program. Takes about two minutes.
// Prints one line a package: "ok ...", "FAILED ..." or "skipped: ..."; the exit code is 1 when anything failed.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here, lacksRuntimePack, packTool, program, publishSingleFile, rid, root, run, version } from './build.mjs';
import { hasPacker, packBundle, unpackBundle } from './mcpb.mjs';

const asker = ['Debug', 'Release'].map(c => join(root, 'tests', 'CareerContext.Tests', 'bin', c, 'net10.0', process.platform === 'win32' ? 'CareerContext.Tests.exe' : 'CareerContext.Tests')).find(existsSync);
if (!asker) throw new Error('No built tests found; run `dotnet build` first.');

const folder = mkdtempSync(join(tmpdir(), 'careercontext-packages-'));
const home = join(folder, 'home');
const env = { ...process.env, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'data') };
// What the tests of this run were told of the program's own matters must not reach the packages.
for (const name of Object.keys(env)) if (name.startsWith('CAREERCONTEXT_')) delete env[name];

const megabytes = path => `${(statSync(path).size / 1e6).toFixed(1)} MB`;

/** Imports the sample by one command and has the C# client ask by the same or another one. */
function answers(command, args, db, ...importBy) {
  run(importBy[0] ?? command, [...importBy.slice(1), 'import', join(root, 'samples', 'ines-halvorsen.resume.json'), '--db', db], { env });
  const said = run(asker, ['act', 'ask', command, ...args], { env });
  assert.match(said, /^6 tools/);
  assert.match(said, /Halvorsen/);
}

/** A client is told of the very program that was installed. */
function connects(command) {
  run(command, ['connect', 'cursor'], { env });
  const entry = JSON.parse(readFileSync(join(home, '.cursor', 'mcp.json'), 'utf8')).mcpServers.careercontext;
  assert.equal(entry.command, command);
  rmSync(join(home, '.cursor'), { recursive: true });
}

function checkTool() {
  const source = packTool();
  const place = join(folder, 'tools');
  // An empty cache, so that it is this package and no older one of the same version.
  run('dotnet', ['tool', 'install', 'CareerContext.Server', '--tool-path', place, '--source', source, '--version', version], { env: { ...process.env, NUGET_PACKAGES: join(folder, 'nuget') } });
  const installed = join(place, '.store', 'careercontext.server', version, 'careercontext.server', version);
  const description = readFileSync(join(installed, readdirSync(installed).find(n => n.endsWith('.nuspec'))), 'utf8');
  for (const words of ['<packageType name="McpServer"', '<packageType name="DotnetTool"', '<license type="expression">MIT<', '<readme>README.md<', `<version>${version}<`]) assert.ok(description.includes(words), words);
  const registered = JSON.parse(readFileSync(join(installed, '.mcp', 'server.json'), 'utf8'));
  assert.equal(registered.packages[0].version, version);
  assert.ok(readFileSync(join(installed, 'README.md'), 'utf8').includes(`<!-- mcp-name: ${registered.name} -->`));
  const command = join(place, program), db = join(folder, 'tool.db');
  answers(command, ['serve', '--db', db], db);
  connects(command);
  return `the .NET tool, ${megabytes(join(source, `CareerContext.Server.${version}.nupkg`))}`;
}

let single;
function checkSingleFile() {
  single = publishSingleFile();
  // Alone in its folder.
  const command = join(folder, 'single', program), db = join(folder, 'single.db');
  mkdirSync(join(folder, 'single'));
  copyFileSync(single, command);
  answers(command, ['serve', '--db', db], db);
  connects(command);
  return `the single file for ${rid}, ${megabytes(command)}`;
}

function checkBundle() {
  if (!single) skip('the bundle holds the single file, which could not be made');
  if (!hasPacker()) skip('npm could not fetch @anthropic-ai/mcpb here');
  const bundle = packBundle(single);
  const place = join(folder, 'bundle with a blank');
  unpackBundle(bundle, place);
  const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8'));
  assert.equal(manifest.version, version);
  assert.equal(manifest.tools.length, 6);
  assert.match(manifest.user_config.database_path.default, /^\$\{HOME\}\//);
  const db = join(folder, 'bundle.db');
  // As a client puts in where the bundle lies and what the person chose.
  const fill = text => text.replaceAll('${__dirname}', place).replaceAll('${user_config.database_path}', db);
  const { command, args } = manifest.server.mcp_config;
  answers(fill(command), args.map(fill), db, fill(command));
  return `the bundle ${bundle.slice(here.length - '.packaging'.length)}, ${megabytes(bundle)}`;
}

class Skipped extends Error {}
function skip(reason) {
  throw new Skipped(reason);
}

try {
  for (const check of [checkTool, checkSingleFile, checkBundle]) {
    const began = Date.now();
    try {
      const what = check();
      console.log(`ok      ${what}, ${Math.round((Date.now() - began) / 1000)} s`);
    } catch (error) {
      if (error instanceof Skipped) console.log(`skipped: ${error.message}`);
      else if (lacksRuntimePack(error)) console.log(`skipped: the runtime for ${rid} cannot be downloaded here`);
      else {
        process.exitCode = 1;
        console.log(`FAILED  ${check.name}: ${error.stack ?? error}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
