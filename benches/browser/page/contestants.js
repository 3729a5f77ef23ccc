// Everybody who answers. Each loads the same data into its own form, then gives the counts of 17 kinds × 30 forms as one
// array, kind after kind.

import * as duckdb from "@duckdb/duckdb-wasm";
import { tableFromArrays } from "apache-arrow";

const FORMS = 30;
const CELLS = 17 * FORMS;

const none = () => new Uint32Array(CELLS);

/** Rows of { kind, form, n } as the array. */
function tabled(rows) {
  const counts = none();
  for (const row of rows) counts[row.kind * FORMS + row.form] = Number(row.n);
  return counts;
}

/** The table of participations, one row for each event with each of its partners, as most others want it. */
function parts(data) {
  const { events, partners, kinds } = data.parts;
  const of = (column) => Array.prototype.map.call(events, (event) => column[event]);
  return { event: events, partner: partners, kind: kinds, year: of(data.years), form: of(data.forms), school: of(data.schools), held: of(data.held) };
}

function rowsOf(data) {
  const { event, partner, kind, year, form, school, held } = parts(data);
  const rows = new Array(event.length);
  for (let at = 0; at < rows.length; at++) {
    rows[at] = { event: event[at], partner: partner[at], kind: kind[at], year: year[at], form: form[at], school: school[at], held: held[at] };
  }
  return rows;
}

export function contestants(Columns, SmallColumns, size) {
  return [
    krug("Krug: events of kind × form", Columns, size, "events"),
    krug("Krug: the whole matrix (partners, participants, totals too)", Columns, size, "matrix"),
    krug("Krug as the page is built (for size): events", SmallColumns, size, "events"),
    krug("Krug as the page is built (for size): the whole matrix", SmallColumns, size, "matrix"),
    krug("bare scan of the year's events, same wasm", Columns, size, "scan"),
    krug("bare scan of all events, same wasm", Columns, size, "scan_all"),
    krug("bare scan of the year's events, built for size", SmallColumns, size, "scan"),
    krug("bare scan of all events, built for size", SmallColumns, size, "scan_all"),
    { name: "typed arrays, JavaScript", load: typed },
    { name: "Map of Sets, JavaScript", load: maps },
    { name: "crossfilter2", load: crossfilters },
    { name: "arquero", load: arqueros },
    { name: "DuckDB-wasm", load: duckdbs },
    { name: "sql.js", load: sqljs },
    { name: "alasql", load: alasqls },
  ];
}

function krug(name, Columns, size, what) {
  return {
    name,
    load: () => {
      const columns = new Columns(size, 1);
      return { ask: (year, school) => columns[what](year, school), free: () => columns.free() };
    },
  };
}

/** By hand: the columns as typed arrays, the kinds of an event as bits. */
function typed(data) {
  const { years, schools, forms, held, masks } = data;
  return {
    ask(year, school) {
      const counts = none();
      for (let event = 0; event < years.length; event++) {
        if (years[event] !== year || held[event] === 0 || (school >= 0 && schools[event] !== school)) continue;
        let mask = masks[event];
        while (mask !== 0) {
          counts[(31 - Math.clz32(mask & -mask)) * FORMS + forms[event]]++;
          mask &= mask - 1;
        }
      }
      return counts;
    },
  };
}

/** As one writes it first: rows of objects, a Map of the cells, a Set of the events in each. */
function maps(data) {
  const rows = rowsOf(data);
  return {
    ask(year, school) {
      const cells = new Map();
      for (const row of rows) {
        if (row.year !== year || row.held === 0 || (school >= 0 && row.school !== school)) continue;
        const key = row.kind * FORMS + row.form;
        let cell = cells.get(key);
        if (cell === undefined) cells.set(key, (cell = new Set()));
        cell.add(row.event);
      }
      const counts = none();
      for (const [key, cell] of cells) counts[key] = cell.size;
      return counts;
    },
  };
}

/** A record is an event with the cells it stands in, so that its groups count each event once; the filters change step by step. */
function crossfilters(data) {
  const { years, schools, forms, held, masks } = data;
  const records = Array.from(years, (year, event) => {
    const cells = [];
    for (let kind = 0; kind < 17; kind++) if ((masks[event] >> kind) & 1) cells.push(kind * FORMS + forms[event]);
    return { year, school: schools[event], held: held[event], cells };
  });
  const all = globalThis.crossfilter(records);
  const byYear = all.dimension((event) => event.year);
  const bySchool = all.dimension((event) => event.school);
  all.dimension((event) => event.held).filterExact(1);
  const group = all.dimension((event) => event.cells, true).group();
  let last = -1;
  return {
    ask(year, school) {
      if (school !== last) {
        if (school >= 0) bySchool.filterExact(school);
        else bySchool.filterAll();
        last = school;
      }
      byYear.filterExact(year);
      const counts = none();
      for (const { key, value } of group.all()) counts[key] = value;
      return counts;
    },
  };
}

function arqueros(data) {
  const aq = globalThis.aq;
  const table = aq.table(parts(data));
  const distinct = (found) =>
    tabled(found.groupby("kind", "form").rollup({ n: (row) => aq.op.distinct(row.event) }).objects());
  return {
    ask(year, school) {
      const asked = table.params({ year, school });
      return distinct(
        school >= 0
          ? asked.filter((row, $) => row.year === $.year && row.held === 1 && row.school === $.school)
          : asked.filter((row, $) => row.year === $.year && row.held === 1),
      );
    },
  };
}

const COUNTED = "SELECT kind, form, COUNT(DISTINCT event) AS n FROM";
const WHERE = "WHERE year = ? AND held = 1";
const GROUPED = "GROUP BY kind, form";

async function duckdbs(data) {
  const base = `${location.origin}/modules/@duckdb/duckdb-wasm/dist`;
  const worker = new Worker(`${base}/duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${base}/duckdb-eh.wasm`);
  const connection = await database.connect();
  const { event, partner, kind, year, form, school, held } = parts(data);
  const table = tableFromArrays({
    event, partner, kind, year: Uint16Array.from(year), form: Uint8Array.from(form), school: Uint16Array.from(school), held: Uint8Array.from(held),
  });
  await connection.insertArrowTable(table, { name: "parts" });
  const all = await connection.prepare(`${COUNTED} parts ${WHERE} ${GROUPED}`);
  const one = await connection.prepare(`${COUNTED} parts ${WHERE} AND school = ? ${GROUPED}`);
  return {
    waits: true,
    ask: async (year, school) => tabled(await (school >= 0 ? one.query(year, school) : all.query(year))),
    free: async () => {
      await connection.close();
      await database.terminate();
      worker.terminate();
    },
  };
}

async function sqljs(data) {
  const SQL = await globalThis.initSqlJs({ locateFile: (file) => `/modules/sql.js/dist/${file}` });
  const database = new SQL.Database();
  database.run("CREATE TABLE parts (event INT, partner INT, kind INT, year INT, form INT, school INT, held INT)");
  const { event, partner, kind, year, form, school, held } = parts(data);
  database.run("BEGIN");
  const insert = database.prepare("INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (let at = 0; at < event.length; at++) {
    insert.run([event[at], partner[at], kind[at], year[at], form[at], school[at], held[at]]);
  }
  insert.free();
  database.run("COMMIT");
  // Indexes that hold all that is asked for, so that no row has to be fetched.
  database.run("CREATE INDEX of_year ON parts (year, held, kind, form, event)");
  database.run("CREATE INDEX of_school ON parts (school, year, held, kind, form, event)");
  database.run("ANALYZE");
  const all = database.prepare(`${COUNTED} parts ${WHERE} ${GROUPED}`);
  const one = database.prepare(`${COUNTED} parts ${WHERE} AND school = ? ${GROUPED}`);
  return {
    ask(year, school) {
      const asked = school >= 0 ? one : all;
      asked.bind(school >= 0 ? [year, school] : [year]);
      const counts = none();
      while (asked.step()) {
        const [kind, form, n] = asked.get();
        counts[kind * FORMS + form] = n;
      }
      asked.reset();
      return counts;
    },
    free: () => database.close(),
  };
}

function alasqls(data) {
  const rows = rowsOf(data);
  const all = globalThis.alasql.compile(`${COUNTED} ? ${WHERE} ${GROUPED}`);
  const one = globalThis.alasql.compile(`${COUNTED} ? ${WHERE} AND school = ? ${GROUPED}`);
  return {
    ask: (year, school) => tabled(school >= 0 ? one([rows, year, school]) : all([rows, year])),
  };
}
