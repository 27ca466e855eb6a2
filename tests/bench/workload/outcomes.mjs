/**
 * The twin of outputs.h: what every implementation has to give for a row, and the hash by which it
 * is settled whether two of them agree.
 *
 *   { withdraw: { verdict, amount, failed }, share: {…}, insure: {…} }
 *
 * `verdict` is kNo or kYes, `amount` in fen and 0 with a no, `failed` has bit i set where the i-th
 * requirement fails.
 */
export const kNo = 0;
export const kYes = 1;
export const kAnythingElse = 2;

export function outcome(failed, most) {
  const isYes = failed === 0 && most > 0;
  return { verdict: isYes ? kYes : kNo, amount: isYes ? most : 0, failed };
}

/**
 * For engines that give a value for each of their expressions: of each decision its requirements,
 * and after them its limit.
 */
export function outcomesOf(values) {
  return {
    withdraw: outcome(failedOf(values, 0, 4), values[4]),
    share: outcome(failedOf(values, 5, 10), values[10]),
    insure: outcome(failedOf(values, 11, 16), values[16]),
  };
}

function failedOf(values, begin, end) {
  let failed = 0;
  for (let i = begin; i < end; ++i) if (!values[i]) failed |= 1 << (i - begin);
  return failed;
}

/** 32-bit FNV-1a over the rows in order; see outputs.h for the bytes. */
export class OutcomesHash {
  hash_ = 2166136261 | 0;

  add({ withdraw, share, insure }) {
    this.addOne_(withdraw);
    this.addOne_(share);
    this.addOne_(insure);
  }

  value() {
    return this.hash_ >>> 0;
  }

  addOne_({ verdict, amount, failed }) {
    this.addByte_(verdict);
    for (let shift = 0; shift < 32; shift += 8) this.addByte_(amount >>> shift);
    this.addByte_(failed);
  }

  addByte_(value) {
    this.hash_ = Math.imul(this.hash_ ^ (value & 0xff), 16777619);
  }
}
