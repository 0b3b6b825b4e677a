// Compares unserializePhp with PHP itself on generated values: `node php-oracle.mjs [count] [seed]`.
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// PHP writes one canonical line per value: strings as hex, so that both sides agree on bytes.
const php = String.raw`<?php
enum Suit: string { case Hearts = 'h'; case Spades = 's'; }
class Foo { public $a; protected $b; private $c; public function __construct($a,$b,$c) { $this->a=$a; $this->b=$b; $this->c=$c; } }
class Own implements Serializable { public $d=''; public function serialize() { return $this->d; } public function unserialize($x) { $this->d = $x; } }
function canon($v, &$open) {
  if ($v === null) return 'n'; if (is_bool($v)) return $v ? 'T' : 'F'; if (is_int($v)) return 'i' . $v;
  if (is_float($v) && abs($v) < 9007199254740992 && $v == floor($v) && !($v == 0 && fdiv(1, $v) < 0)) return 'i' . (int) $v;
  if (is_float($v)) return is_nan($v) ? 'dNAN' : (is_infinite($v) ? ($v > 0 ? 'dINF' : 'd-INF') : 'd' . bin2hex(strrev(pack('d', $v))));
  if (is_string($v)) return 's' . bin2hex($v);
  if ($v instanceof UnitEnum) return 'e' . get_class($v) . ':' . $v->name;
  if ($v instanceof Own) return 'c' . bin2hex($v->d);
  if (is_object($v)) { $id = spl_object_id($v); if (isset($open[$id])) return 'n'; $open[$id] = 1; $r = 'o' . get_class($v) . '{';
    foreach ((array) $v as $k => $x) { $p = strrpos($k, "\0"); $r .= 's' . bin2hex($p === false ? $k : substr($k, $p + 1)) . '=' . canon($x, $open) . ','; } unset($open[$id]); return $r . '}'; }
  $r = '['; foreach ($v as $k => $x) $r .= (is_int($k) ? 'i' . $k : 's' . bin2hex($k)) . '=' . canon($x, $open) . ','; return $r . ']';
}
function text() { $pool = ['a', 'Z', '"', ';', '}', '{', ':', '";', "\n", 'é', '日本', '😀', "\0", '\\', 's:1:"x";', 'i:0;', '0', '12', '-3', '__proto__', 'constructor']; $r = ''; for ($n = mt_rand(0, 5); $n > 0; $n--) $r .= $pool[mt_rand(0, count($pool) - 1)]; return $r; }
function value($depth) { switch (mt_rand(0, $depth > 0 ? 15 : 8)) {
  case 0: return null; case 1: return (bool) mt_rand(0, 1); case 2: return mt_rand(-1000, 1000); case 3: return mt_rand(0, 1) ? PHP_INT_MAX - mt_rand(0, 9) : PHP_INT_MIN + mt_rand(0, 9);
  case 4: return mt_rand() / 7.0 * (mt_rand(0, 1) ? 1 : -1e-200); case 5: return [INF, -INF, NAN, -0.0, 1e300, 0.1][mt_rand(0, 5)]; case 6: case 7: return text(); case 8: return Suit::cases()[mt_rand(0, 1)];
  case 9: $r = []; for ($n = mt_rand(0, 4); $n > 0; $n--) $r[] = value($depth - 1); return $r;
  case 10: case 11: $r = []; for ($n = mt_rand(0, 4); $n > 0; $n--) $r[mt_rand(0, 1) ? text() : mt_rand(-5, 5)] = value($depth - 1); return $r;
  case 12: return new Foo(value($depth - 1), value($depth - 1), value($depth - 1));
  case 13: $o = new stdClass; for ($n = mt_rand(0, 3); $n > 0; $n--) { $k = text(); if ($k !== '' && $k[0] !== "\0" && strpos($k, "\0") === false) $o->{$k} = value($depth - 1); } return $o;
  case 14: $x = value($depth - 1); $o = new stdClass; $o->n = mt_rand(0, 9); return [&$x, &$x, $o, $o, 'again' => $o];
  default: $o = new Own; $o->d = text(); return $o; } }
error_reporting(0); mt_srand((int) $argv[2]);
for ($i = 0; $i < (int) $argv[1]; $i++) { $s = serialize(value(4)); $open = []; echo bin2hex($s), ' ', canon(unserialize($s), $open), "\n"; }
`;

const hex = (text) => Buffer.from(text, 'utf8').toString('hex');

const float = (value) => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'dNAN' : value > 0 ? 'dINF' : 'd-INF';
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return `d${bytes.toString('hex')}`;
};

const key = (value) => (typeof value === 'string' ? `s${hex(value)}` : `i${value}`);

const map = (entries) =>
  [...entries].map(([name, value]) => `${key(name)}=${canon(value)},`).join('');

/** The same canonical line as PHP writes. JavaScript has one number type: 1.0 and 1 are one value. */
const canon = (value) => {
  if (value === null) return 'n';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (typeof value === 'bigint') return `i${value}`;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? `i${value}` : float(value);
  if (typeof value === 'string') return `s${hex(value)}`;
  if (Array.isArray(value)) return `[${map(value.entries())}]`;
  if (value instanceof Map) return `[${map(value)}]`;
  if ('enum' in value) return `e${value.enum}:${value.case}`;
  if ('data' in value) return `c${hex(value.data)}`;
  return `o${value.class}{${map(value.properties)}}`;
};

/** Runs PHP for `count` values and gives the lines on which the two readers differ. */
export const compareWithPhp = (unserializePhp, count, seed = 1) => {
  const folder = mkdtempSync(join(tmpdir(), 'php-oracle-'));
  const script = join(folder, 'values.php');
  writeFileSync(script, php);
  const run = spawnSync('php', [script, String(count), String(seed)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`php failed: ${run.stderr || run.error}. Install php-cli.`);
  const different = [];
  let compared = 0;
  for (const line of run.stdout.split('\n').slice(0, -1)) {
    const [source, expected] = line.split(' ');
    const text = Buffer.from(source, 'hex').toString('utf8');
    const { value, issues } = unserializePhp(text);
    const others = issues.filter(({ code }) => code !== 'import/php-cycle');
    const got = others.length > 0 || value === undefined ? JSON.stringify(issues) : canon(value);
    compared++;
    if (got !== expected) different.push({ text, expected, got });
  }
  return { compared, different };
};

if (process.argv[1]?.endsWith('php-oracle.mjs')) {
  const { unserializePhp } = await import('@alphanode/import/php');
  const total = Number(process.argv[2] ?? 1_000_000);
  const size = 50_000;
  let compared = 0;
  const different = [];
  for (let seed = Number(process.argv[3] ?? 1); compared < total; seed++) {
    const part = compareWithPhp(unserializePhp, Math.min(size, total - compared), seed);
    compared += part.compared;
    different.push(...part.different);
  }
  for (const each of different.slice(0, 5)) console.log(JSON.stringify(each));
  console.log(`${compared - different.length} passed, ${different.length} failed`);
  process.exitCode = different.length === 0 ? 0 : 1;
}
