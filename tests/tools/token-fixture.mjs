// Rewrites the hash and the true o200k count of every text in tests/CareerContext.Tests/Context/TokenFixture.jsonl.
//
//   npm i gpt-tokenizer            (in any folder; pass that folder as the first argument)
//   node token-fixture.mjs <folder with node_modules> <TokenFixture.jsonl>
//
// To add texts, append lines with "group" and "text" only, then run this. All texts are about invented people.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [, , folder, file] = process.argv;
const require = createRequire(path.resolve(folder, 'package.json'));
const { encode } = require('gpt-tokenizer/encoding/o200k_base');

const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => {
  const { group, text } = JSON.parse(line);
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const tokens = encode(text, { disallowedSpecial: new Set() }).length;
  return JSON.stringify({ group, text, sha256, tokens });
});
fs.writeFileSync(file, lines.join('\n') + '\n');
console.log(`${lines.length} texts`);
