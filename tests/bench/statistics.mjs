/** What is told of the times of some repetitions: the middle one, and how far they lie apart. */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { median, spread: (sorted.at(-1) - sorted[0]) / median };
}

/** "12.3 ns", "1.85 µs", "4.45 ms": three digits. */
export function inWords(nanoseconds) {
  const [unit, size] = kUnits.find(([, least]) => nanoseconds >= least) ?? kUnits.at(-1);
  return `${threeDigits(nanoseconds / size)} ${unit}`;
}

const kUnits = [
  ["ms", 1e6],
  ["µs", 1e3],
  ["ns", 1],
];

export function threeDigits(number) {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.max(number, 1))));
  return number.toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

export const inPercent = (part) => `${Math.round(part * 100)} %`;
