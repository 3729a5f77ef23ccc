// The same question over the same events to everybody in this page: how many distinct held events of a school year each
// kind of partner × form had. The year, and the school of the filtered question, change every round.

import { calibrate, checked, measured } from "./measure.js";
import { contestants } from "./contestants.js";
import { tables } from "./table.js";
import initKrug, { Columns } from "./krug/krug_bench.js";
import initSmall, { Columns as SmallColumns } from "./krug_small/krug_bench.js";

const SIZES = (new URLSearchParams(location.search).get("sizes") ?? "10000,100000,1000000").split(",").map(Number);

const say = (path, text) => fetch(path, { method: "POST", body: text });

function dataOf(columns) {
  const events = columns.events_of_parts();
  const partners = columns.partners_of_parts();
  const kindOf = columns.kinds_of_partners();
  return {
    years: columns.years(), schools: columns.schools(), forms: columns.forms(), held: columns.held(), masks: columns.masks(),
    parts: { events, partners, kinds: Uint8Array.from(partners, (partner) => kindOf[partner]) },
  };
}

async function run() {
  await Promise.all([initKrug(), initSmall()]);
  const rows = [];
  for (const size of SIZES) {
    const calibration = calibrate();
    const columns = new Columns(size, 1);
    const data = dataOf(columns);
    await say("/said", `${size} events, ${data.parts.events.length} participations`);
    const answers = (year, school) => columns.scan_all(year, school);
    for (const contestant of contestants(Columns, SmallColumns, size)) {
      const row = { size, name: contestant.name, calibration };
      try {
        const start = performance.now();
        const held = await contestant.load(data, columns);
        row.load = performance.now() - start;
        for (const filtered of [false, true]) {
          await checked(held, filtered, answers);
          row[filtered ? "filtered" : "plain"] = await measured(held, filtered);
        }
        await held.free?.();
      } catch (error) {
        row.error = String(error?.stack ?? error);
      }
      rows.push(row);
      await say("/said", `  ${row.name}: ${row.error ?? `${row.plain.ms} ms, ${row.filtered.ms} ms`}`);
    }
    columns.free();
  }
  const clock = crossOriginIsolated ? "" : " (the clock is coarse: the page is not isolated)";
  await say("/done", `${navigator.userAgent}${clock}\n${tables(rows)}`);
}

run().catch((error) => say("/failed", String(error?.stack ?? error)));
