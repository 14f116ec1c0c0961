// In-memory Excel-like object model. Public members = what Office.js may call; members starting with $ are host-internal.
const { HostError, invalidArgument, itemNotFound, itemAlreadyExists, invalidReference } = require("./errors.cjs");
const { parseA1, formatA1, splitSheet, quoteSheet, colName, MAXR, MAXC } = require("./address.cjs");
const { evaluate, CellError } = require("./calc.cjs");
const { NULL } = require("./interpreter.cjs");

const lowerFirst = (s) => s[0].toLowerCase() + s.slice(1);
// A cell's place as one number: a string key for each of 800,000 cells would cost seconds.
const key = (r, c) => r * MAXC + c;
const placeOf = (k) => [Math.floor(k / MAXC), k % MAXC];
const META = { current: null };
const setMeta = (m) => {
  META.current = m;
};

// ---- generic property bag driven by the client's own metadata (round-trips anything that is only "settable state")
class Bag {
  #type;
  #vals = new Map();
  #navs = new Map();
  constructor(type, defaults = {}) {
    this.#type = type;
    for (const [k, v] of Object.entries(defaults)) this.#vals.set(k, v);
  }
  get $type() {
    return this.#type;
  }
  $scalar(wire) {
    const m = META.current[this.#type];
    if (!m) return null;
    for (const [n, s] of Object.entries(m.scalars))
      if (s.wire.toLowerCase() === wire.toLowerCase() || n.toLowerCase() === wire.toLowerCase()) return [n, s];
    return null;
  }
  $nav(wire) {
    const m = META.current[this.#type];
    if (!m) return null;
    for (const [n, s] of Object.entries(m.navs)) if (s.wire.toLowerCase() === wire.toLowerCase()) return [n, s];
    return null;
  }
  $default(_name) {
    return undefined;
  }
  $makeNav(name, type) {
    return type === "ChartFill" ? new ChartFill(type) : new Bag(type);
  }
  $bagGet(wire) {
    const s = this.$scalar(wire);
    if (s) return this.#vals.has(s[0]) ? this.#vals.get(s[0]) : this.$default(s[0]);
    const n = this.$nav(wire);
    if (!n || !n[1].type) return undefined;
    if (!this.#navs.has(n[0])) this.#navs.set(n[0], this.$makeNav(n[0], n[1].type));
    return this.#navs.get(n[0]);
  }
  $bagSet(wire, v) {
    const s = this.$scalar(wire);
    if (!s || !s[1].w) return false;
    this.#vals.set(s[0], v);
    return true;
  }
  $peek() {
    const o = Object.fromEntries(this.#vals);
    for (const [k, v] of this.#navs) o[k] = v.$peek?.();
    return o;
  }
}

class ChartFill extends Bag {
  setSolidColor(color) {
    this.$color = color;
  }
  clear() {
    this.$color = undefined;
  }
}

// ---- a format object of a range: scalars live per cell; mixed values read as null
const FORMAT_DEFAULTS = {
  "fill.color": "#FFFFFF",
  "font.color": "#000000",
  "font.name": "Calibri",
  "font.size": 11,
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  columnWidth: 48,
  rowHeight: 15,
  indentLevel: 0,
};
class CellBag extends Bag {
  constructor(type, range, prefix) {
    super(type);
    this.$range = range;
    this.$prefix = prefix;
  }
  $makeNav(name, type) {
    return type === "RangeFill"
      ? new RangeFill(type, this.$range, this.$prefix + name + ".")
      : type === "RangeBorderCollection"
        ? new RangeBorders(this.$range)
        : new CellBag(type, this.$range, this.$prefix + name + ".");
  }
  $key(n) {
    return this.$prefix + n;
  }
  $bagGet(wire) {
    const s = this.$scalar(wire);
    if (!s) return super.$bagGet(wire);
    const k = this.$key(s[0]);
    let first,
      mixed = false,
      any = false;
    this.$range.$eachExisting((cell) => {
      const v = cell?.fmt?.[k] ?? FORMAT_DEFAULTS[k] ?? null;
      if (!any) {
        first = v;
        any = true;
      } else if (first !== v) mixed = true;
    });
    if (!any) first = FORMAT_DEFAULTS[k] ?? null;
    return mixed ? null : first;
  }
  $bagSet(wire, v) {
    const s = this.$scalar(wire);
    if (!s || !s[1].w) return false;
    if (this.$prefix === "" && this.$range.$sheet.$size(this.$range.$b, s[0], v)) return true;
    this.$range.$sheet.$forEachCell(this.$range.$b, (cell) => {
      (cell.fmt ??= {})[this.$key(s[0])] = v;
    });
    return true;
  }
}
class RangeFormat extends CellBag {
  autofitColumns() {
    this.$range.$sheet.$log.push(["autofitColumns", this.$range.address]);
  }
  autofitRows() {
    this.$range.$sheet.$log.push(["autofitRows", this.$range.address]);
  }
}
class RangeFill extends CellBag {
  clear() {
    this.$bagSet("Color", undefined);
  }
}
class RangeBorders extends Bag {
  constructor(range) {
    super("RangeBorderCollection");
    this.$range = range;
    this.$kids = new Map();
  }
  get $items() {
    return [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
      "InsideHorizontal",
      "DiagonalDown",
      "DiagonalUp",
    ].map((k) => this.getItem(k));
  }
  get count() {
    return 8;
  }
  getItem(side) {
    if (!this.$kids.has(side)) {
      const b = new CellBag("RangeBorder", this.$range, `borders.${side}.`);
      this.$kids.set(side, b);
    }
    return this.$kids.get(side);
  }
  getItemAt(i) {
    return this.$items[i];
  }
}

// ---- range
const ERR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!)$/;
class Range extends Bag {
  constructor(sheet, b) {
    super("Range");
    this.$sheet = sheet;
    this.$b = b;
    if (b.r < 0 || b.c < 0 || b.rows < 1 || b.cols < 1 || b.r + b.rows > MAXR || b.c + b.cols > MAXC)
      throw invalidArgument("Range");
  }
  $alive() {
    if (this.$sheet.$deleted) throw itemNotFound("Range");
    return this;
  }
  get address() {
    return `${quoteSheet(this.$alive().$sheet.name)}!${formatA1(this.$b)}`;
  }
  get addressLocal() {
    return this.address;
  }
  get rowIndex() {
    return this.$b.r;
  }
  get columnIndex() {
    return this.$b.c;
  }
  get rowCount() {
    return this.$b.rows;
  }
  get columnCount() {
    return this.$b.cols;
  }
  get cellCount() {
    const n = this.$b.rows * this.$b.cols;
    return n > 2147483647 ? -1 : n;
  }
  get isEntireColumn() {
    return this.$b.rows === MAXR;
  }
  get isEntireRow() {
    return this.$b.cols === MAXC;
  }
  get worksheet() {
    return this.$sheet;
  }
  get format() {
    return (this.$fmt ??= new RangeFormat("RangeFormat", this, ""));
  }
  get conditionalFormats() {
    return new ConditionalFormats(this);
  }
  $tooBig() {
    if (this.$b.rows * this.$b.cols > 5_000_000)
      throw new HostError("InvalidArgument", "fake host: unbounded range", "Range");
  }
  $grid(f) {
    this.$alive().$tooBig();
    const out = [];
    for (let r = 0; r < this.$b.rows; r++) {
      const row = [];
      for (let c = 0; c < this.$b.cols; c++)
        row.push(f(this.$sheet.$cells.get(key(this.$b.r + r, this.$b.c + c)), this.$b.r + r, this.$b.c + c));
      out.push(row);
    }
    return out;
  }
  $eachExisting(f) {
    const { r, c, rows, cols } = this.$b;
    if (rows * cols > 100000) {
      for (const [k, cell] of this.$sheet.$cells) {
        const [R, C] = placeOf(k);
        if (R >= r && R < r + rows && C >= c && C < c + cols) f(cell);
      }
    } else this.$grid((cell) => f(cell));
  }
  /** Whole rows are put in above this range, or whole columns before it; what stood there moves along. */
  insert(shift) {
    const { r, c, rows, cols } = this.$b;
    const isDown = shift === "Down" && cols === MAXC;
    if (!isDown && !(shift === "Right" && rows === MAXR))
      throw new HostError("NotImplemented", "fake host: only whole rows or columns", "Range.insert");
    this.$sheet.$insert(isDown, isDown ? r : c, isDown ? rows : cols);
    return new Range(this.$sheet, this.$b);
  }
  merge(across = false) {
    const { r, c, rows, cols } = this.$b;
    const parts = across ? Array.from({ length: rows }, (_, i) => ({ r: r + i, c, rows: 1, cols })) : [this.$b];
    for (const b of parts) {
      if (this.$sheet.$merges.some((m) => new Range(this.$sheet, m).$inter(new Range(this.$sheet, b)) !== NULL))
        throw new HostError("MergedRangeConflict", "A merge may not overlap another.", "Range.merge");
      this.$sheet.$merges.push(b);
      for (let i = 1; i < b.cols; i++) {
        const x = this.$sheet.$cells.get(key(b.r, b.c + i));
        if (x) {
          delete x.v;
          delete x.f;
        }
      }
    }
  }
  unmerge() {
    this.$sheet.$merges = this.$sheet.$merges.filter((m) => this.$inter(new Range(this.$sheet, m)) === NULL);
  }
  getSurroundingRegion() {
    const full = (r, c) => r >= 0 && c >= 0 && this.$sheet.$cells.get(key(r, c))?.v !== undefined;
    let { r, c, rows, cols } = this.$b;
    for (let grown = true; grown;) {
      grown = false;
      const row = (R) => Array.from({ length: cols + 2 }, (_, i) => full(R, c - 1 + i)).some(Boolean),
        col = (C) => Array.from({ length: rows + 2 }, (_, i) => full(r - 1 + i, C)).some(Boolean);
      if (row(r - 1)) {
        r--;
        rows++;
        grown = true;
      }
      if (row(r + rows)) {
        rows++;
        grown = true;
      }
      if (col(c - 1)) {
        c--;
        cols++;
        grown = true;
      }
      if (col(c + cols)) {
        cols++;
        grown = true;
      }
    }
    return new Range(this.$sheet, { r, c, rows, cols });
  }
  getSpillingToRangeOrNullObject() {
    const { r, c } = this.$b;
    let R = r,
      C = c,
      any = false;
    for (const [k, x] of this.$sheet.$cells)
      if (x.spillOf === key(r, c)) {
        any = true;
        const [a, b] = placeOf(k);
        R = Math.max(R, a);
        C = Math.max(C, b);
      }
    return any ? new Range(this.$sheet, { r, c, rows: R - r + 1, cols: C - c + 1 }) : NULL;
  }
  get rowHidden() {
    return false;
  }
  set rowHidden(_) {}
  get columnHidden() {
    return false;
  }
  set columnHidden(_) {}
  get values() {
    return this.$grid((x) => wire(x?.v));
  }
  set values(v) {
    this.$write(v, "values");
  }
  get formulas() {
    return this.$grid((x) => x?.f ?? wire(x?.v));
  }
  set formulas(v) {
    this.$write(v, "formulas");
  }
  get text() {
    return this.$grid((x) => {
      const v = wire(x?.v);
      return typeof v === "boolean" ? String(v).toUpperCase() : String(v);
    });
  }
  get valueTypes() {
    return this.$grid((x) => {
      const v = x?.v;
      return v === undefined || v === ""
        ? "Empty"
        : v instanceof CellError
          ? "Error"
          : typeof v === "number"
            ? "Double"
            : typeof v === "boolean"
              ? "Boolean"
              : "String";
    });
  }
  get numberFormat() {
    return this.$grid((x) => x?.nf ?? "General");
  }
  set numberFormat(v) {
    this.$write(v, "numberFormat");
  }
  $write(v, what) {
    this.$alive();
    const { r, c, rows, cols } = this.$b;
    const grid = Array.isArray(v);
    if (grid && (v.length !== rows || v.some((row) => !Array.isArray(row) || row.length !== cols)))
      throw invalidArgument(
        `Range.${what}`,
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    if (!grid && v !== null && typeof v === "object") throw invalidArgument(`Range.${what}`);
    this.$tooBig();
    const changed = this.$sheet.$forEachCell(this.$b, (cell, R, C) => {
      const x = grid ? v[R - r][C - c] : v;
      if (x === null || x === undefined) return; // null = leave unchanged
      if (what === "numberFormat") cell.nf = x;
      else this.$sheet.$enter(cell, x, R, C);
    });
    if (what !== "numberFormat") this.$sheet.$book.$changed(this.$sheet, this.address.split("!").pop());
    return changed;
  }
  _ValidateArraySize(rows, cols) {
    if (rows !== this.$b.rows || cols !== this.$b.cols) throw invalidArgument("Range._ValidateArraySize");
  }
  getCell(r, c) {
    return new Range(this.$sheet, { r: this.$b.r + r, c: this.$b.c + c, rows: 1, cols: 1 });
  }
  getRow(i) {
    if (i < 0 || i >= this.$b.rows) throw invalidArgument("Range.getRow");
    return new Range(this.$sheet, { ...this.$b, r: this.$b.r + i, rows: 1 });
  }
  getColumn(i) {
    if (i < 0 || i >= this.$b.cols) throw invalidArgument("Range.getColumn");
    return new Range(this.$sheet, { ...this.$b, c: this.$b.c + i, cols: 1 });
  }
  getLastRow() {
    return this.getRow(this.$b.rows - 1);
  }
  getLastColumn() {
    return this.getColumn(this.$b.cols - 1);
  }
  getLastCell() {
    return this.getCell(this.$b.rows - 1, this.$b.cols - 1);
  }
  getOffsetRange(dr, dc) {
    return new Range(this.$sheet, { ...this.$b, r: this.$b.r + dr, c: this.$b.c + dc });
  }
  getResizedRange(dr, dc) {
    return new Range(this.$sheet, { ...this.$b, rows: this.$b.rows + dr, cols: this.$b.cols + dc });
  }
  getAbsoluteResizedRange(r, c) {
    return new Range(this.$sheet, { ...this.$b, rows: r, cols: c });
  }
  getEntireColumn() {
    return new Range(this.$sheet, { r: 0, rows: MAXR, c: this.$b.c, cols: this.$b.cols });
  }
  getEntireRow() {
    return new Range(this.$sheet, { c: 0, cols: MAXC, r: this.$b.r, rows: this.$b.rows });
  }
  getBoundingRect(other) {
    const o = other instanceof Range ? other.$b : parseA1(splitSheet(other)[1]);
    const b = this.$b;
    const r = Math.min(b.r, o.r),
      c = Math.min(b.c, o.c);
    return new Range(this.$sheet, {
      r,
      c,
      rows: Math.max(b.r + b.rows, o.r + o.rows) - r,
      cols: Math.max(b.c + b.cols, o.c + o.cols) - c,
    });
  }
  $inter(other) {
    const o = other instanceof Range ? other.$b : parseA1(splitSheet(other)[1]);
    const b = this.$b,
      r = Math.max(b.r, o.r),
      c = Math.max(b.c, o.c),
      R = Math.min(b.r + b.rows, o.r + o.rows),
      C = Math.min(b.c + b.cols, o.c + o.cols);
    return R > r && C > c ? new Range(this.$sheet, { r, c, rows: R - r, cols: C - c }) : NULL;
  }
  getIntersection(o) {
    const x = this.$inter(o);
    if (x === NULL) throw itemNotFound("Range.getIntersection");
    return x;
  }
  getIntersectionOrNullObject(o) {
    return this.$inter(o);
  }
  getUsedRange(valuesOnly) {
    const u = this.getUsedRangeOrNullObject(valuesOnly);
    if (u === NULL) throw itemNotFound("Range.getUsedRange");
    return u;
  }
  getUsedRangeOrNullObject(valuesOnly) {
    const u = this.$sheet.$used(valuesOnly);
    return u ? this.$inter(u) : NULL;
  }
  clear(applyTo = "All") {
    for (const k of [...this.$sheet.$cells.keys()]) {
      const [r, c] = placeOf(k),
        b = this.$b;
      if (r >= b.r && r < b.r + b.rows && c >= b.c && c < b.c + b.cols) {
        const x = this.$sheet.$cells.get(k);
        if (applyTo !== "Formats") {
          delete x.v;
          delete x.f;
        }
        if (applyTo !== "Contents") {
          delete x.fmt;
          delete x.nf;
        }
        if (!Object.keys(x).length) this.$sheet.$cells.delete(k);
      }
    }
    this.$sheet.$book.$dirty = true;
  }
  select() {
    this.$sheet.activate();
    this.$sheet.$book.$select(this);
  }
  copyFrom(src) {
    const s = src instanceof Range ? src : this.$sheet.getRange(src);
    new Range(this.$sheet, { ...this.$b, rows: s.$b.rows, cols: s.$b.cols }).values = s.values;
  }
}
const wire = (v) => (v === undefined || v === null ? "" : v instanceof CellError ? v.code : v);

// ---- collections
class Coll {
  constructor(type) {
    this.$t = type;
    this.$items = [];
  }
  get $type() {
    return this.$t;
  }
  get count() {
    return this.$items.length;
  }
  getCount() {
    return this.$items.length;
  }
  $keyOf(it) {
    return it.name;
  }
  $find(key) {
    if (key === undefined || key === "") throw invalidArgument(`${this.$t}.getItem`);
    const k = String(key).toLowerCase();
    return (
      this.$items.find((i) => String(i.$id ?? "").toLowerCase() === k) ??
      this.$items.find((i) => String(this.$keyOf(i)).toLowerCase() === k)
    );
  }
  getItem(key) {
    const i = this.$find(key);
    if (!i) throw itemNotFound(`${this.$t}.getItem`);
    return i;
  }
  getItemOrNullObject(key) {
    return this.$find(key) ?? NULL;
  }
  getItemAt(i) {
    if (i < 0 || i >= this.$items.length) throw invalidArgument(`${this.$t}.getItemAt`);
    return this.$items[i];
  }
}
class Worksheets extends Coll {
  constructor(book) {
    super("WorksheetCollection");
    this.$book = book;
  }
  add(name) {
    if (name === undefined) {
      let n = this.$items.length + 1;
      while (this.$find("Sheet" + n)) n++;
      name = "Sheet" + n;
    }
    checkSheetName(name);
    if (this.$items.some((s) => s.name.toLowerCase() === name.toLowerCase()))
      throw itemAlreadyExists("WorksheetCollection.add");
    const s = new Worksheet(this.$book, name);
    this.$items.push(s);
    this.$book.$tell(events.added, { type: "WorksheetAdded", worksheetId: s.id, source: "Local" });
    return s;
  }
  getActiveWorksheet() {
    return this.$book.$active;
  }
  getFirst() {
    return this.$items[0];
  }
  getLast() {
    return this.$items[this.$items.length - 1];
  }
  getCount(visibleOnly) {
    return visibleOnly ? this.$items.filter((s) => s.visibility === "Visible").length : this.$items.length;
  }
  _RegisterDataChangedEvent() {
    this.$book.$listen(events.changed, 1);
  }
  _UnregisterDataChangedEvent() {
    this.$book.$listen(events.changed, -1);
  }
  _RegisterCalculatedEvent() {
    this.$book.$listen(events.calculated, 1);
  }
  _RegisterDeletedEvent() {
    this.$book.$listen(events.deleted, 1);
  }
  _RegisterRowSortedEvent() {
    this.$book.$listen(events.rowSorted, 1);
  }
  _RegisterAddedEvent() {}
  _RegisterActivatedEvent() {}
  _RegisterSelectionChangedEvent() {}
}
/** Numbers by which Excel and its client name what happens to the sheets of a workbook. */
const events = { changed: 10, added: 13, deleted: 15, calculated: 16, rowSorted: 19 };
const checkSheetName = (n) => {
  if (typeof n !== "string" || !n || n.length > 31 || /[:\\/?*[\]]/.test(n) || /^'|'$/.test(n))
    throw invalidArgument("Worksheet.name");
};
let sheetSeq = 0;
class Worksheet extends Bag {
  constructor(book, name) {
    super("Worksheet", { tabColor: "", showGridlines: true, showHeadings: true, enableCalculation: true });
    this.$book = book;
    this.$cells = new Map();
    this.$log = [];
    this.$id = `{00000000-0001-0000-${(sheetSeq++).toString(16).padStart(4, "0")}-000000000000}`;
    this.$name = name;
    this.$vis = "Visible";
    this.$tables = new Tables(this);
    this.$charts = new Charts(this);
    this.$names = new Names(book, this);
    this.$cfs = [];
    this.$merges = [];
    this.$widths = new Map();
    this.$heights = new Map();
    this.$frozen = null;
    this.$properties = new Properties();
    this.$breaks = new PageBreaks(this);
  }
  get id() {
    return this.$id;
  }
  get name() {
    return this.$name;
  }
  set name(v) {
    checkSheetName(v);
    if (this.$book.$sheets.$items.some((s) => s !== this && s.name.toLowerCase() === v.toLowerCase()))
      throw itemAlreadyExists("Worksheet.name");
    this.$name = v;
  }
  get position() {
    return this.$book.$sheets.$items.indexOf(this);
  }
  set position(i) {
    const a = this.$book.$sheets.$items;
    a.splice(a.indexOf(this), 1);
    a.splice(i, 0, this);
  }
  get visibility() {
    return this.$vis;
  }
  set visibility(v) {
    this.$vis = v;
  }
  get customProperties() {
    return this.$properties;
  }
  get horizontalPageBreaks() {
    return this.$breaks;
  }
  get freezePanes() {
    return new FreezePanes(this);
  }
  get pageLayout() {
    return (this.$layout ??= new PageLayout());
  }
  /** Sets what belongs to whole columns and rows; says whether it was such a thing. */
  $size({ r, c, rows, cols }, name, v) {
    const over = (map, from, count, value) => {
      if (value === undefined) {
        if (count > 100000) map.clear();
        else for (let i = 0; i < count; i++) map.delete(from + i);
      } else for (let i = 0; i < Math.min(count, 5000); i++) map.set(from + i, value);
    };
    if (name === "columnWidth") over(this.$widths, c, cols, v);
    else if (name === "rowHeight") over(this.$heights, r, rows, v);
    else if (name === "useStandardWidth") over(this.$widths, c, cols === MAXC ? Infinity : cols, undefined);
    else if (name === "useStandardHeight") over(this.$heights, r, rows === MAXR ? Infinity : rows, undefined);
    else return false;
    return true;
  }
  get gridlines() {
    return this.$gridlines ?? true;
  }
  set gridlines(v) {
    this.$gridlines = v;
  }
  get tables() {
    return this.$tables;
  }
  get charts() {
    return this.$charts;
  }
  get names() {
    return this.$names;
  }
  $parse(a, where) {
    const [sn, a1] = splitSheet(String(a));
    const b = parseA1(a1);
    const sheet = sn ? this.$book.$sheets.$find(sn) : this;
    if (b && sheet) return new Range(sheet, b);
    const nm = this.$names.$find(a1) ?? this.$book.$names.$find(a1) ?? null;
    if (nm) return nm.$target();
    const t = this.$book.$allTables().find((t) => t.name.toLowerCase() === a1.toLowerCase());
    if (t) return t.getRange();
    throw invalidArgument(where);
  }
  getRange(a) {
    return a === undefined
      ? new Range(this, { r: 0, c: 0, rows: MAXR, cols: MAXC })
      : this.$parse(a, "Worksheet.getRange");
  }
  getRangeByIndexes(r, c, rows, cols) {
    if (![r, c, rows, cols].every(Number.isInteger)) throw invalidArgument("Worksheet.getRangeByIndexes");
    try {
      return new Range(this, { r, c, rows, cols });
    } catch {
      throw invalidArgument("Worksheet.getRangeByIndexes");
    }
  }
  getCell(r, c) {
    return this.getRangeByIndexes(r, c, 1, 1);
  }
  $used(valuesOnly) {
    let r = Infinity,
      c = Infinity,
      R = -1,
      C = -1;
    for (const [k, x] of this.$cells) {
      if (x.v === undefined && (valuesOnly || (!x.fmt && !x.nf))) continue;
      const [a, b] = placeOf(k);
      r = Math.min(r, a);
      c = Math.min(c, b);
      R = Math.max(R, a);
      C = Math.max(C, b);
    }
    return R < 0 ? null : new Range(this, { r, c, rows: R - r + 1, cols: C - c + 1 });
  }
  $insert(isDown, from, count) {
    const moved = (place) => (place >= from ? place + count : place);
    this.$cells = new Map(
      [...this.$cells].map(([k, cell]) => {
        const [r, c] = placeOf(k);
        return [isDown ? key(moved(r), c) : key(r, moved(c)), cell];
      }),
    );
    const sizes = isDown ? "$heights" : "$widths";
    this[sizes] = new Map([...this[sizes]].map(([place, size]) => [moved(place), size]));
    this.$merges = this.$merges.map((m) => (isDown ? { ...m, r: moved(m.r) } : { ...m, c: moved(m.c) }));
    for (const one of this.$cfs) {
      const { $b } = one.$range;
      one.$range = new Range(this, isDown ? { ...$b, r: moved($b.r) } : { ...$b, c: moved($b.c) });
    }
    this.$book.$dirty = true;
  }
  getUsedRange(valuesOnly) {
    return this.$used(valuesOnly) ?? new Range(this, { r: 0, c: 0, rows: 1, cols: 1 });
  }
  getUsedRangeOrNullObject(valuesOnly) {
    return this.$used(valuesOnly) ?? NULL;
  }
  activate() {
    this.$book.$active = this;
  }
  delete() {
    const a = this.$book.$sheets.$items;
    if (a.filter((s) => s.visibility === "Visible").length <= 1)
      throw new HostError(
        "InvalidOperation",
        "The workbook must contain at least one visible worksheet.",
        "Worksheet.delete",
      );
    a.splice(a.indexOf(this), 1);
    this.$deleted = true;
    this.$book.$tell(events.deleted, { type: "WorksheetDeleted", worksheetId: this.id, source: "Local" });
    if (this.$book.$active === this) this.$book.$active = a[0];
  }
  calculate() {
    this.$book.$dirty = true;
  }
  _RegisterDataChangedEvent() {}
  _UnregisterDataChangedEvent() {}
  _RegisterSelectionChangedEvent() {}
  _UnregisterSelectionChangedEvent() {}
  $forEachCell({ r, c, rows, cols }, f) {
    if (rows * cols > 5_000_000) {
      rows = Math.min(rows, 1000);
      cols = Math.min(cols, 200);
    }
    for (let i = r; i < r + rows; i++)
      for (let j = c; j < c + cols; j++) {
        const k = key(i, j);
        let x = this.$cells.get(k);
        const fresh = !x;
        x ??= {};
        f(x, i, j);
        if (fresh && Object.keys(x).length) this.$cells.set(k, x);
      }
  }
  $enter(cell, x) {
    // like typing into the cell
    delete cell.f;
    delete cell.spillOf;
    this.$book.$dirty = true;
    if (x === "") {
      delete cell.v;
      return;
    }
    if (typeof x === "string") {
      if (x[0] === "=" && x.length > 1) {
        cell.f = x;
        cell.v = 0;
        return;
      }
      if (x[0] === "'") {
        cell.v = x.slice(1);
        return;
      }
      if (cell.nf !== "@") {
        if (ERR.test(x)) {
          cell.v = new CellError(x);
          return;
        }
        if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(x)) {
          cell.v = Number(x);
          return;
        }
        if (/^(true|false)$/i.test(x)) {
          cell.v = /^t/i.test(x);
          return;
        }
        const p = /^\s*([-+]?\d+\.?\d*)%\s*$/.exec(x);
        if (p) {
          cell.v = Number(p[1]) / 100;
          cell.nf ??= p[1].includes(".") ? "0.00%" : "0%";
          return;
        }
      }
      cell.v = x;
      return;
    }
    if (typeof x === "number" && cell.nf === "@") {
      cell.v = String(x);
      return;
    }
    if (typeof x === "number" || typeof x === "boolean") {
      cell.v = x;
      return;
    }
    throw invalidArgument("Range.values");
  }
}

// ---- tables
let tableSeq = 0;
class Tables extends Coll {
  constructor(sheet, book) {
    super("TableCollection");
    this.$sheet = sheet;
    this.$b = book;
  }
  add(addr, hasHeaders) {
    const rg = addr instanceof Range ? addr : (this.$sheet ?? this.$b.$active).$parse(addr, "TableCollection.add");
    const sh = rg.$sheet;
    if (sh.$tables.$items.some((t) => t.$range.$inter(rg) !== NULL))
      throw new HostError("InvalidArgument", "A table can't overlap another table.", "TableCollection.add");
    const id = ++tableSeq;
    let n = id;
    while (sh.$book.$allTables().some((t) => t.name === "Table" + n)) n++;
    const t = new Table(sh, rg, String(id), "Table" + n, hasHeaders);
    sh.$tables.$items.push(t);
    return t;
  }
}
class Table extends Bag {
  constructor(sheet, range, id, name, hasHeaders) {
    super("Table", {
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
    this.$sheet = sheet;
    this.$range = range;
    this.$id = id;
    this.$name = name;
    if (!hasHeaders) {
      const h = new Range(sheet, { ...range.$b, rows: range.$b.rows + 1 });
      const old = range.values;
      h.values = [Array.from({ length: range.$b.cols }, (_, i) => `Column${i + 1}`), ...old];
      this.$range = h;
    }
    const seen = new Set();
    const hr = this.getHeaderRowRange();
    hr.values = hr.values.map((r) =>
      r.map((v, i) => {
        let s = v === "" ? `Column${i + 1}` : String(v);
        while (seen.has(s.toLowerCase())) s += "2";
        seen.add(s.toLowerCase());
        return s;
      }),
    );
  }
  get id() {
    return this.$id;
  }
  get name() {
    return this.$name;
  }
  set name(v) {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(v)) throw invalidArgument("Table.name");
    if (this.$sheet.$book.$allTables().some((t) => t !== this && t.name.toLowerCase() === v.toLowerCase()))
      throw itemAlreadyExists("Table.name");
    this.$name = v;
  }
  get worksheet() {
    return this.$sheet;
  }
  getRange() {
    return this.$range;
  }
  getHeaderRowRange() {
    return this.$range.getRow(0);
  }
  getDataBodyRange() {
    return new Range(this.$sheet, {
      ...this.$range.$b,
      r: this.$range.$b.r + 1,
      rows: Math.max(1, this.$range.$b.rows - 1),
    });
  }
  get columns() {
    const t = this;
    const c = new Coll("TableColumnCollection");
    c.$items = this.getHeaderRowRange().values[0].map((n, i) => new TableColumn(t, n, i));
    return c;
  }
  get rows() {
    return new TableRows(this);
  }
  resize(r) {
    this.$range = r instanceof Range ? r : this.$sheet.getRange(r);
  }
  delete() {
    this.$range.clear();
    this.convertToRange();
  }
  convertToRange() {
    const a = this.$sheet.$tables.$items;
    a.splice(a.indexOf(this), 1);
    return this.$range;
  }
}
class TableColumn extends Bag {
  constructor(t, name, i) {
    super("TableColumn");
    this.$t = t;
    this.$n = name;
    this.$i = i;
    this.$id = i + 1;
  }
  get id() {
    return this.$id;
  }
  get index() {
    return this.$i;
  }
  get name() {
    return this.$n;
  }
  get values() {
    return this.$t.$range.getColumn(this.$i).values;
  }
  getRange() {
    return this.$t.$range.getColumn(this.$i);
  }
  getDataBodyRange() {
    return this.$t.getDataBodyRange().getColumn(this.$i);
  }
  getHeaderRowRange() {
    return this.$t.getHeaderRowRange().getColumn(this.$i);
  }
}
class TableRows extends Coll {
  constructor(t) {
    super("TableRowCollection");
    this.$tb = t;
    this.$items = t.getDataBodyRange().values.map((_, i) => new TableRow(t, i));
  }
  add(index, values) {
    const t = this.$tb;
    if (index !== undefined && index !== null && index !== this.$items.length && index !== -1)
      throw new HostError("NotImplemented", "fake host: rows.add only appends", "TableRowCollection.add", 501);
    const b = t.$range.$b;
    const row = Array.isArray(values) && Array.isArray(values[0]) ? values : [values];
    const n = new Range(t.$sheet, { r: b.r + b.rows, c: b.c, rows: row.length, cols: b.cols });
    n.values = row;
    t.$range = new Range(t.$sheet, { ...b, rows: b.rows + row.length });
    return new TableRow(t, b.rows - 1);
  }
}
class TableRow extends Bag {
  constructor(t, i) {
    super("TableRow");
    this.$t = t;
    this.$i = i;
  }
  get index() {
    return this.$i;
  }
  getRange() {
    return this.$t.getDataBodyRange().getRow(this.$i);
  }
  get values() {
    return this.getRange().values;
  }
  set values(v) {
    this.getRange().values = v;
  }
}

// ---- charts
const CHART_TYPES =
  /^(Invalid|ColumnClustered|ColumnStacked.*|3DColumn.*|Bar.*|3DBar.*|Line.*|3DLine|Pie.*|3DPie.*|XYScatter.*|Area.*|3DArea.*|Doughnut.*|Radar.*|Surface.*|Bubble.*|Stock.*|Cylinder.*|Cone.*|Pyramid.*|3DColumn|Line|Area|Treemap|Funnel|Sunburst|Waterfall|Pareto|Histogram|Boxwhisker|RegionMap)$/;
let chartSeq = 0;
class Charts extends Coll {
  constructor(sheet) {
    super("ChartCollection");
    this.$sheet = sheet;
  }
  add(type, source, seriesBy = "Auto") {
    if (!CHART_TYPES.test(type)) throw invalidArgument("ChartCollection.add");
    if (!/^(Auto|Columns|Rows)$/.test(seriesBy)) throw invalidArgument("ChartCollection.add");
    if (!(source instanceof Range)) throw invalidArgument("ChartCollection.add");
    const c = new Chart(this.$sheet, type, source, seriesBy);
    this.$items.push(c);
    return c;
  }
}
class Chart extends Bag {
  constructor(sheet, type, source, seriesBy) {
    const n = ++chartSeq;
    super("Chart", { left: 0, top: 0, width: 360, height: 216, chartType: type });
    this.$sheet = sheet;
    this.$id = `{CHART-${n}}`;
    this.$name = `Chart ${n}`;
    this.$source = source;
    this.$seriesBy = seriesBy;
    this.$pos = null;
    this.$series = new SeriesList(this);
    const by = seriesBy === "Rows" || (seriesBy === "Auto" && source.$b.cols > source.$b.rows);
    for (let i = 0; i < (by ? source.$b.rows : source.$b.cols); i++) {
      const one = this.$series.add(`Series${i + 1}`);
      one.setValues(by ? source.getRow(i) : source.getColumn(i));
    }
  }
  get id() {
    return this.$id;
  }
  get name() {
    return this.$name;
  }
  set name(v) {
    this.$name = v;
  }
  get worksheet() {
    return this.$sheet;
  }
  setData(src, by = "Auto") {
    this.$source = src;
    this.$seriesBy = by;
  }
  setPosition(a, b) {
    this.$pos = [a, b].filter(Boolean).map((x) => (x instanceof Range ? x.address : this.$sheet.getRange(x).address));
  }
  get series() {
    return this.$series;
  }
  delete() {
    const a = this.$sheet.$charts.$items;
    a.splice(a.indexOf(this), 1);
  }
}

class SeriesList extends Coll {
  constructor(chart) {
    super("ChartSeriesCollection");
    this.$chart = chart;
  }
  add(name, index) {
    const one = new Series(this, name ?? `Series${this.$items.length + 1}`);
    this.$items.splice(index ?? this.$items.length, 0, one);
    return one;
  }
}
class Series extends Bag {
  constructor(list, name) {
    super("ChartSeries", { chartType: list.$chart.$peek().chartType, name });
    this.$list = list;
  }
  setValues(range) {
    if (!(range instanceof Range)) throw invalidArgument("ChartSeries.setValues");
    this.$values = range;
  }
  setXAxisValues(range) {
    if (!(range instanceof Range)) throw invalidArgument("ChartSeries.setXAxisValues");
    this.$categories = range;
  }
  delete() {
    const a = this.$list.$items;
    a.splice(a.indexOf(this), 1);
  }
}

// ---- a sheet's page, panes and properties
class FreezePanes extends Bag {
  constructor(sheet) {
    super("WorksheetFreezePanes");
    this.$sheet = sheet;
  }
  freezeRows(count) {
    this.$sheet.$frozen = { rows: count, columns: 0 };
  }
  freezeColumns(count) {
    this.$sheet.$frozen = { rows: 0, columns: count };
  }
  freezeAt(range) {
    const { rows, cols } = (range instanceof Range ? range : this.$sheet.getRange(range)).$b;
    this.$sheet.$frozen = { rows, columns: cols };
  }
  unfreeze() {
    this.$sheet.$frozen = null;
  }
}
class PageLayout extends Bag {
  constructor() {
    super("PageLayout");
  }
  setPrintMargins(unit, margins) {
    if (!/^(Points|Inches|Centimeters)$/.test(unit)) throw invalidArgument("PageLayout.setPrintMargins");
    this.$margins = [unit, margins];
  }
}
class PageBreaks extends Coll {
  constructor(sheet) {
    super("PageBreakCollection");
    this.$sheet = sheet;
  }
  add(range) {
    const r = range instanceof Range ? range : this.$sheet.getRange(range);
    if (r.$b.r === 0) throw invalidArgument("PageBreakCollection.add");
    const one = new Bag("PageBreak", { rowIndex: r.$b.r });
    this.$items.push(one);
    return one;
  }
  removePageBreaks() {
    this.$items = [];
  }
}
class Properties extends Coll {
  constructor() {
    super("WorksheetCustomPropertyCollection");
  }
  $keyOf(p) {
    return p.key;
  }
  add(k, value) {
    if (!k || k.length > 255 || typeof value !== "string")
      throw invalidArgument("WorksheetCustomPropertyCollection.add");
    let p = this.$find(k);
    if (p) p.value = value;
    else {
      p = new Property(this, k, value);
      this.$items.push(p);
    }
    return p;
  }
}
class Property {
  constructor(list, k, v) {
    this.$list = list;
    this.$k = k;
    this.value = v;
  }
  get $type() {
    return "WorksheetCustomProperty";
  }
  get $id() {
    return this.$k;
  }
  get key() {
    return this.$k;
  }
  get value() {
    return this.$v;
  }
  set value(v) {
    this.$v = v;
  }
  delete() {
    const a = this.$list.$items;
    a.splice(a.indexOf(this), 1);
  }
}

// ---- conditional formats
let cfSeq = 0;
const CF_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];
class ConditionalFormats extends Coll {
  constructor(range) {
    super("ConditionalFormatCollection");
    this.$range = range;
    this.$all = range.$sheet.$cfs;
    this.$items = this.$all.filter((c) => c.$range.$inter(range) !== NULL);
  }
  add(type) {
    if (!CF_TYPES.includes(type)) throw invalidArgument("ConditionalFormatCollection.add");
    const cf = new ConditionalFormat(this.$range, type);
    this.$all.push(cf);
    return cf;
  }
  clearAll() {
    for (const c of this.$items) this.$all.splice(this.$all.indexOf(c), 1);
  }
}
class ConditionalFormat extends Bag {
  constructor(range, type) {
    super("ConditionalFormat", { stopIfTrue: false });
    this.$range = range;
    this.$ct = type;
    this.$id = `{CF-${++cfSeq}}`;
  }
  get id() {
    return this.$id;
  }
  get type() {
    return this.$ct;
  }
  get priority() {
    return this.$range.$sheet.$cfs.indexOf(this);
  }
  getRange() {
    return this.$range;
  }
  delete() {
    const a = this.$range.$sheet.$cfs;
    a.splice(a.indexOf(this), 1);
  }
}

// ---- names and settings
class Names extends Coll {
  constructor(book, sheet) {
    super("NamedItemCollection");
    this.$book = book;
    this.$sheet = sheet;
  }
  add(name, ref, comment = "") {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || parseA1(name)) throw invalidArgument("NamedItemCollection.add");
    if (this.$find(name)) throw itemAlreadyExists("NamedItemCollection.add");
    const n = new NamedItem(this, name, ref, comment);
    this.$items.push(n);
    return n;
  }
}
class NamedItem extends Bag {
  constructor(coll, name, ref, comment) {
    super("NamedItem", { visible: true, comment });
    this.$coll = coll;
    this.$n = name;
    this.$ref = ref;
  }
  get $id() {
    return undefined;
  }
  get name() {
    return this.$n;
  }
  get scope() {
    return this.$coll.$sheet ? "Worksheet" : "Workbook";
  }
  get type() {
    return this.$ref instanceof Range || this.$isRef() ? "Range" : "String";
  }
  get formula() {
    return this.$ref instanceof Range
      ? "=" +
          this.$ref.address.replace(/([A-Z]+)(\d+)/g, (m, c, r, o, s) => (s.lastIndexOf("!") < o ? `$${c}$${r}` : m))
      : String(this.$ref);
  }
  get value() {
    return this.$ref instanceof Range ? this.$ref.address : this.$ref;
  }
  $isRef() {
    return typeof this.$ref === "string" && /^=.+!/.test(this.$ref);
  }
  $target() {
    if (this.$ref instanceof Range) return this.$ref;
    if (this.$isRef()) return this.$coll.$book.$active.$parse(this.$ref.slice(1), "NamedItem.getRange");
    throw invalidReference("NamedItem.getRange");
  }
  getRange() {
    return this.$target();
  }
  getRangeOrNullObject() {
    try {
      return this.$target();
    } catch {
      return NULL;
    }
  }
  delete() {
    const a = this.$coll.$items;
    a.splice(a.indexOf(this), 1);
  }
}
class Settings extends Coll {
  constructor(book) {
    super("SettingCollection");
    this.$book = book;
  }
  $keyOf(s) {
    return s.key;
  }
  $find(k) {
    return this.$items.find((i) => i.key === k);
  }
  add(key, value) {
    if (!key) throw invalidArgument("SettingCollection.add");
    let s = this.$find(key);
    if (s) s.value = value;
    else {
      s = new Setting(this, key, value);
      this.$items.push(s);
    }
    return s;
  }
}
class Setting {
  constructor(c, k, v) {
    this.$c = c;
    this.$k = k;
    this.$v = v;
  }
  get $type() {
    return "Setting";
  }
  get $id() {
    return this.$k;
  }
  get key() {
    return this.$k;
  }
  get value() {
    return this.$v;
  }
  set value(v) {
    this.$v = JSON.parse(JSON.stringify(v));
  }
  delete() {
    const a = this.$c.$items;
    a.splice(a.indexOf(this), 1);
  }
}

// ---- application, workbook
class Application extends Bag {
  constructor(book) {
    super("Application", { calculationMode: "Automatic" });
    this.$book = book;
  }
  get calculationState() {
    return "Done";
  }
  get calculationEngineVersion() {
    return 191029;
  }
  calculate() {
    this.$book.$dirty = true;
  }
  suspendScreenUpdatingUntilNextSync() {
    this.$book.$suspended = true;
    this.$book.$log.push("suspendScreenUpdating");
  }
  suspendApiCalculationUntilNextSync() {
    this.$book.$log.push("suspendApiCalculation");
  }
}
// Only what the add-in asks for: DATE, whose answer tells the date system.
class Functions {
  $type = "Functions";
  constructor(book) {
    this.$book = book;
  }
  date(year, month, day) {
    const serial = Date.UTC(year, month - 1, day) / 86400000 + 25569;
    return new FunctionResult(this.$book.use1904DateSystem ? serial - 1462 : serial);
  }
}
class FunctionResult {
  $type = "FunctionResult<T>";
  constructor(value) {
    this.$value = value;
  }
  get value() {
    return this.$value;
  }
  get error() {
    return null;
  }
}

class Workbook extends Bag {
  constructor({ sheets = ["Sheet1"], name = "Book1.xlsx" } = {}) {
    super("Workbook", {
      autoSave: false,
      isDirty: false,
      readOnly: false,
      use1904DateSystem: false,
      usePrecisionAsDisplayed: false,
      chartDataPointTrack: true,
    });
    this.$nm = name;
    this.$log = [];
    this.$customFunctions = new Map();
    this.$listeners = new Set();
    this.$listened = new Map();
    this.$dirty = false;
    this.$names = new Names(this, null);
    this.$settings = new Settings(this);
    this.$sheets = new Worksheets(this);
    this.$app = new Application(this);
    for (const s of sheets) this.$sheets.$items.push(new Worksheet(this, s));
    this.$active = this.$sheets.$items[0];
    this.$sel = new Range(this.$active, { r: 0, c: 0, rows: 1, cols: 1 });
  }
  get name() {
    return this.$nm;
  }
  get worksheets() {
    return this.$sheets;
  }
  get functions() {
    return new Functions(this);
  }
  get application() {
    return this.$app;
  }
  get names() {
    return this.$names;
  }
  get settings() {
    return this.$settings;
  }
  get tables() {
    const c = new Tables(null, this);
    c.$items = this.$allTables();
    return c;
  }
  $allTables() {
    return this.$sheets.$items.flatMap((s) => s.$tables.$items);
  }
  getSelectedRange() {
    return this.$sel;
  }
  getActiveCell() {
    return this.$sel.getCell(0, 0);
  }
  save() {
    this.$log.push("save");
  }
  close() {
    this.$log.push("close");
  }
  // ---- host side
  $select(range) {
    this.$sel = range;
    this.$active = range.$sheet;
  }
  /** Excel tells only of what it was asked to tell of; how often it was asked is counted. */
  $listen(event, change) {
    this.$listened.set(event, (this.$listened.get(event) ?? 0) + change);
  }
  /** The page that listened is gone, and its handlers with it. */
  $forgetListeners() {
    this.$listened.clear();
  }
  $tell(event, payload) {
    if ((this.$listened.get(event) ?? 0) > 0)
      for (const listener of this.$listeners) listener(event, "Workbook", payload);
  }
  $changed(sheet, address, source = "Local") {
    (this.$pendingEvents ??= []).push({
      address,
      changeType: "RangeEdited",
      source,
      worksheetId: sheet.id,
      type: "WorksheetChanged",
      triggerSource: this.$inRequest ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    });
  }
  /** Tells of what was changed, as Excel does when a request, or the user, is done. */
  $flush() {
    const pending = this.$pendingEvents ?? [];
    this.$pendingEvents = [];
    for (const payload of pending) this.$tell(events.changed, payload);
  }
  $endOfRequest() {
    this.$suspended = false;
    this.$inRequest = false;
    this.$flush();
  }
  // ---- what somebody does by hand
  /** Types into a cell; a co-author's typing comes with the source Remote. */
  async $type(sheet, address, value, source = "Local") {
    this.$pendingEvents = [];
    sheet.getRange(address).values = [[value]];
    for (const one of this.$pendingEvents) one.source = source;
    const shown = (one) => JSON.stringify(one.getUsedRange().values);
    const before = new Map(this.$sheets.$items.map((one) => [one, shown(one)]));
    await this.$recalc();
    this.$flush();
    for (const [one, values] of before) {
      if (values !== shown(one)) this.$tell(events.calculated, { address: "", worksheetId: one.id });
    }
  }
  $deleteSheet(sheet) {
    sheet.delete();
  }
  $sortRows(sheet, address) {
    const range = sheet.getRange(address);
    range.values = [...range.values].reverse();
    this.$pendingEvents = [];
    this.$tell(events.rowSorted, { address, worksheetId: sheet.id, source: "Local" });
  }
  async $recalc() {
    if (!this.$dirty) return;
    this.$dirty = false;
    const memo = new Map(),
      edges = new Map();
    const book = this; // all formulas start at once, like Excel: custom-function calls go out in one batch
    for (const s of this.$sheets.$items)
      for (const [k, x] of s.$cells)
        if (x.spillOf) {
          delete x.spillOf;
          delete x.v;
        }
    const reaches = (a, b, seen = new Set()) =>
      a === b || (!seen.has(a) && (seen.add(a), [...(edges.get(a) ?? [])].some((n) => reaches(n, b, seen))));
    async function cellValue(sheet, r, c, from) {
      const x = sheet.$cells.get(key(r, c));
      if (!x) return "";
      if (!x.f) return x.v ?? "";
      const at = `${sheet.$id}!${r},${c}`;
      if (from !== undefined) {
        if (reaches(at, from)) return new CellError("#REF!");
        if (!edges.has(from)) edges.set(from, new Set());
        edges.get(from).add(at);
      }
      if (!memo.has(at)) memo.set(at, compute(sheet, r, c, x, at));
      return memo.get(at);
    }
    async function compute(sheet, r, c, x, at) {
      let v = await evaluate(x.f, {
        sheet,
        address: `${quoteSheet(sheet.name)}!${colName(c)}${r + 1}`,
        custom: book.$customFunctions,
        cell: (sn, R, C) => {
          const s2 = sn ? book.$sheets.$find(sn) : sheet;
          return s2 ? cellValue(s2, R, C, at) : new CellError("#REF!");
        },
      });
      if (Array.isArray(v)) v = spill(sheet, r, c, v);
      if (v === undefined || v === null) v = 0;
      return (x.v = v);
    }
    function spill(sheet, r, c, m) {
      for (let i = 0; i < m.length; i++)
        for (let j = 0; j < m[0].length; j++) {
          if (!i && !j) continue;
          const y = sheet.$cells.get(key(r + i, c + j));
          if (y && (y.f || (y.v !== undefined && y.spillOf === undefined))) return new CellError("#SPILL!");
        }
      for (let i = 0; i < m.length; i++)
        for (let j = 0; j < m[0].length; j++) {
          if (!i && !j) continue;
          const k = key(r + i, c + j);
          const y = sheet.$cells.get(k) ?? {};
          y.v = m[i][j] ?? 0;
          y.spillOf = key(r, c);
          sheet.$cells.set(k, y);
        }
      return m[0][0];
    }
    for (const s of this.$sheets.$items)
      for (const [k, x] of [...s.$cells])
        if (x.f) {
          const [r, c] = placeOf(k);
          cellValue(s, r, c);
        }
    for (let n = -1; n !== memo.size;) {
      n = memo.size;
      await Promise.all(memo.values());
    }
  }
}

module.exports = { setMeta, Bag, Range, Worksheets, Worksheet, Workbook };
