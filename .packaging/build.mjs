// How the packages are made: what mcpb.mjs and check.mjs share.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, '..');
export const output = join(root, 'artifacts', 'packages');
export const version = /<Version>([^<]+)<\/Version>/.exec(readFileSync(join(root, 'Directory.Build.props'), 'utf8'))[1];
export const rid = `${{ win32: 'win', darwin: 'osx' }[process.platform] ?? 'linux'}-${process.arch}`;
export const program = process.platform === 'win32' ? 'careercontext.exe' : 'careercontext';

const project = join(root, 'src', 'CareerContext.Server');
// A build of its own: it must not change what `dotnet build` and `dotnet run` find. The analysers have their say in every check.
const build = ['-c', 'Release', '-p:Thorough=false', '--artifacts-path', join(root, 'artifacts', 'release'), '--nologo', '-v', 'q'];

/** Runs a program; what it prints is part of the error when it fails. */
export function run(command, args, options = {}) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, ...options });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}: ${error.stdout ?? ''}${error.stderr || error.message}`);
  }
}

/** Makes the .NET tool's package. @returns its folder. */
export function packTool() {
  const folder = join(output, 'nuget');
  run('dotnet', ['pack', project, ...build, '-o', folder]);
  return folder;
}

/** Publishes the program as one file that needs no .NET. @returns its path. */
export function publishSingleFile() {
  const folder = join(output, rid);
  run('dotnet', ['publish', project, ...build, '-r', rid, '-p:PublishSingleFile=true', '-o', folder]);
  return join(folder, program);
}

/** Whether an error says that this system's runtime cannot be had here, which is no fault of the packages. */
export const lacksRuntimePack = error => /NU110[123].*Microsoft\.(NETCore|AspNetCore)\.App\.Runtime/.test(error.message);
