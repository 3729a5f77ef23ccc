// What was measured, as a table to be read and to be kept.

const KRUG = "Krug: events of kind × form";

const number = (value, digits) => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

function time(measured) {
  if (!measured) return "—";
  const digits = measured.ms < 1 ? 4 : measured.ms < 100 ? 2 : 0;
  return number(measured.ms, digits) + (measured.rounds < 30 ? ` (${measured.rounds} rounds)` : "");
}

function ratio(measured, krug) {
  if (!measured || !krug) return "—";
  const times = measured.ms / krug.ms;
  return `${number(times, times < 10 ? 2 : 0)}×`;
}

/** A table for each size: load and medians in milliseconds, and how many times as long as Krug each takes. */
export function tables(rows) {
  const lines = [];
  for (const size of new Set(rows.map((row) => row.size))) {
    const of = rows.filter((row) => row.size === size);
    const krug = of.find((row) => row.name === KRUG);
    const calibrations = [...new Set(of.map((row) => number(row.calibration, 1)))].join(", ");
    lines.push("", `${number(size, 0)} events; ten million additions in JavaScript took ${calibrations} ms`, "");
    lines.push("| | load, ms | one year, ms | × Krug | one year of one school, ms | × Krug |", "|---|--:|--:|--:|--:|--:|");
    for (const row of of) {
      const cells = row.error
        ? [row.error.split("\n")[0], "", "", "", ""]
        : [number(row.load, 0), time(row.plain), ratio(row.plain, krug?.plain), time(row.filtered), ratio(row.filtered, krug?.filtered)];
      lines.push(`| ${row.name} | ${cells.join(" | ")} |`);
    }
  }
  return lines.join("\n");
}
