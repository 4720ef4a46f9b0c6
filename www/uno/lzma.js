// Reads LZMA, in which the engine is 18 % smaller than in deflate, the only thing that browsers unpack by themselves. A
// range coder (one probability for each bit, moved towards what was seen) and four ways to repeat what is behind; the
// names are those of the specification in the LZMA SDK.

const HALF = 1024;
const probabilities = (n) => new Uint16Array(n).fill(HALF);
const newLengths = () => ({ choice: probabilities(2), low: probabilities(128), mid: probabilities(128), high: probabilities(256) });

/** The bytes of a `.lzma`: 13 bytes of header (properties, dictionary, length), then the code. */
export function unpack(packed) {
  const lc = packed[0] % 9;
  const lpMask = (1 << Math.floor(packed[0] / 9) % 5) - 1;
  const pbMask = (1 << Math.floor(packed[0] / 45)) - 1;
  const out = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));
  const literals = probabilities(0x300 * (lpMask + 1) << lc);
  const isMatch = probabilities(192), isRep = probabilities(12), isRep0 = probabilities(12), isRep1 = probabilities(12), isRep2 = probabilities(12);
  const isRep0Long = probabilities(192), slots = probabilities(256), special = probabilities(128), align = probabilities(16);
  const lengths = newLengths(), repLengths = newLengths();
  let at = 18, range = 0xffffffff, code = new DataView(packed.buffer, packed.byteOffset).getUint32(14);
  let to = 0, state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;

  function refill() {
    if (range >= 0x1000000) return;
    range = range << 8 >>> 0;
    code = (code << 8 | packed[at++]) >>> 0;
  }

  function bit(table, index) {
    const p = table[index];
    const bound = (range >>> 11) * p;
    const one = code >= bound ? 1 : 0;
    if (one) {
      range -= bound;
      code -= bound;
      table[index] = p - (p >>> 5);
    } else {
      range = bound;
      table[index] = p + (2048 - p >>> 5);
    }
    refill();
    return one;
  }

  /** Bits that follow no probability. */
  function direct(count) {
    let value = 0;
    while (count--) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      value = value << 1 | one;
      refill();
    }
    return value;
  }

  function tree(table, offset, bits) {
    let node = 1;
    for (let i = 0; i < bits; i++) node = node << 1 | bit(table, offset + node);
    return node - (1 << bits);
  }

  function reverse(table, offset, bits) {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(table, offset + node);
      node = node << 1 | one;
      value |= one << i;
    }
    return value;
  }

  /** After a repetition the byte that followed the first time is unlikely: it takes part in the choice of the probability. */
  function literal() {
    const table = 0x300 * (((to & lpMask) << lc) + ((to ? out[to - 1] : 0) >> 8 - lc));
    let node = 1;
    if (state > 6) {
      let match = out[to - rep0 - 1];
      do {
        const matched = match >> 7 & 1;
        match <<= 1;
        const one = bit(literals, table + (1 + matched << 8) + node);
        node = node << 1 | one;
        if (matched !== one) break;
      } while (node < 0x100);
    }
    while (node < 0x100) node = node << 1 | bit(literals, table + node);
    out[to++] = node;
    state -= state < 4 ? state : state < 10 ? 3 : 6;
  }

  function length({ choice, low, mid, high }, position) {
    if (!bit(choice, 0)) return 2 + tree(low, position << 3, 3);
    if (!bit(choice, 1)) return 10 + tree(mid, position << 3, 3);
    return 18 + tree(high, 0, 8);
  }

  function distance(long) {
    const slot = tree(slots, Math.min(long - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | slot & 1) << bits;
    return base + (slot < 14 ? reverse(special, base - slot, bits) : (direct(bits - 4) << 4) + reverse(align, 0, 4));
  }

  /** One of the four last distances, which becomes the last; gives how long the repetition is. */
  function repeat(position) {
    if (!bit(isRep0, state)) {
      if (!bit(isRep0Long, (state << 4) + position)) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      let found = rep1;
      if (bit(isRep1, state)) {
        found = rep2;
        if (bit(isRep2, state)) {
          found = rep3;
          rep3 = rep2;
        }
        rep2 = rep1;
      }
      rep1 = rep0;
      rep0 = found;
    }
    state = state < 7 ? 8 : 11;
    return length(repLengths, position);
  }

  while (to < out.length) {
    const position = to & pbMask;
    if (!bit(isMatch, (state << 4) + position)) {
      literal();
      continue;
    }
    let long;
    if (bit(isRep, state)) long = repeat(position);
    else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      long = length(lengths, position);
      rep0 = distance(long);
      state = state < 7 ? 7 : 10;
    }
    for (const end = to + long; to < end; to++) out[to] = out[to - rep0 - 1];
  }
  return out;
}
