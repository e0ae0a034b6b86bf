// Deterministic CBOR (RFC 8949, section 4.2): one value has one encoding, and any other is refused.
import { type DecodeOptions, decode, encode, rfc8949EncodeOptions, type Token, Tokenizer } from 'cborg';
import { ok } from '../../../../shared/result.ts';
import { type Reading, refuse } from './reading.ts';

/** Levels of lists and maps; the formats have four. */
const deepestCbor = 16;

/** Values in one file: a keybox for everybody has four for each of its boxes. */
export const mostItems = 20_000;

const options: DecodeOptions = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
};

export const encodeCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

/** Reads one value of at most `limit` bytes. `incomplete`: it goes on beyond the end of `bytes`. */
export function decodeCbor(bytes: Uint8Array, limit: number): Reading<unknown> {
  if (bytes.length > limit) return refuse('too-large');
  const tokenizer = new ShallowTokenizer(bytes, options);
  try {
    const value: unknown = decode(bytes, { ...options, tokenizer });
    return Buffer.compare(encodeCbor(value), bytes) === 0 ? ok(value) : refuse('malformed');
  } catch {
    return refuse(tokenizer.endsEarly ? 'incomplete' : 'malformed');
  }
}

/** Stops before the decoder, which calls itself for each level, could exhaust the stack, and before it fills the memory. */
class ShallowTokenizer extends Tokenizer {
  /** Items that are still to come, by level. */
  private readonly open: number[] = [];
  private items = 0;
  endsEarly = false;

  override done(): boolean {
    const ended = super.done();
    if (ended && (this.pos() === 0 || this.open.length > 0)) this.endsEarly = true;
    return ended;
  }

  override next(): Token {
    const token = this.nextWhole();
    this.items += 1;
    if (this.items > mostItems) throw new RangeError('too many values');
    const last = this.open.length - 1;
    if (last >= 0) this.open[last] = (this.open[last] ?? 0) - 1;
    const name = token.type.name;
    if (name === 'array') this.open.push(Number(token.value));
    if (name === 'map') this.open.push(Number(token.value) * 2);
    while (this.open.at(-1) === 0) this.open.pop();
    if (this.open.length > deepestCbor) throw new RangeError('nested too deep');
    return token;
  }

  private nextWhole(): Token {
    try {
      return super.next();
    } catch (error) {
      // cborg names this case in its message alone.
      this.endsEarly = /not enough data/.test(String(error));
      throw error;
    }
  }
}
