// How each contestant is measured, and that all answer the same.

const YEARS = [2022, 2023, 2024, 2025, 2026];
const SCHOOLS = 40;
/** Rounds where one takes no time to speak of; the medians of fewer are marked. */
const ROUNDS = 31;
const FEWEST = 5;
/** What one contestant may take for one question, in milliseconds. */
const PATIENCE = 40_000;
/** A round repeats what is too quick for the clock. */
const SHORTEST = 3;

/** The year and the school of a round; −1 is all schools. No two rounds one after the other ask the same. */
export function question(round, filtered) {
  return [YEARS[round % YEARS.length], filtered ? (round * 7) % SCHOOLS : -1];
}

/** A fixed sum, by which the machine of one run can be told from that of another. */
export function calibrate() {
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = performance.now();
    let sum = 0;
    for (let at = 0; at < 10_000_000; at++) sum = (sum + at * 31) | 0;
    times.push(performance.now() - start);
    if (sum === 1) console.log(sum);
  }
  return median(times);
}

function median(times) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

/** Holds a contestant's answers against the scan's: every year, or one where a single answer takes seconds. */
export async function checked(held, filtered, answers) {
  for (let round = 0; round < YEARS.length; round++) {
    const [year, school] = question(round, filtered);
    const start = performance.now();
    const answer = await held.ask(year, school);
    const expected = answers(year, school);
    if (answer.length !== expected.length) throw new Error(`${answer.length} cells instead of ${expected.length}`);
    if (expected.every((count) => count === 0)) throw new Error("nothing was counted");
    for (let cell = 0; cell < expected.length; cell++) {
      if (answer[cell] !== expected[cell]) {
        throw new Error(`cell ${cell} of ${year}, ${school}: ${answer[cell]} instead of ${expected[cell]}`);
      }
    }
    if (performance.now() - start > 3000) return;
  }
}

/** The median time of an answer in milliseconds, and of how many rounds. */
export async function measured(held, filtered) {
  let next = 0;
  const once = async (times) => {
    const start = performance.now();
    if (held.waits) {
      for (let time = 0; time < times; time++) await held.ask(...question(next++, filtered));
    } else {
      for (let time = 0; time < times; time++) held.ask(...question(next++, filtered));
    }
    return (performance.now() - start) / times;
  };
  const first = await once(1);
  // Warm before it is counted: what is compiled while it runs is compiled now.
  if (first < 500) for (let time = 0; time < 5; time++) await once(1);
  const one = Math.max(first < 500 ? await once(3) : first, 0.0005);
  const times = Math.max(1, Math.ceil(SHORTEST / one));
  const rounds = Math.max(FEWEST, Math.min(ROUNDS, Math.floor(PATIENCE / (one * times))));
  const taken = [];
  for (let round = 0; round < rounds; round++) taken.push(await once(times));
  return { ms: median(taken), rounds };
}
