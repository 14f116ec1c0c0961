// Tiny formula evaluator, just enough to prove the wiring (custom functions, ranges, async). A robust version would plug in a real engine.
const { parseA1, splitSheet } = require("./address.cjs");
class CellError {
  constructor(code) {
    this.code = code;
  }
  toString() {
    return this.code;
  }
}
const E = (c) => new CellError(c);
const BUILTIN = {
  SUM: (...a) => nums(a).reduce((x, y) => x + y, 0),
  AVERAGE: (...a) => {
    const n = nums(a);
    return n.length ? n.reduce((x, y) => x + y, 0) / n.length : E("#DIV/0!");
  },
  MIN: (...a) => Math.min(...nums(a)),
  MAX: (...a) => Math.max(...nums(a)),
  COUNT: (...a) => nums(a).length,
  IF: (c, a, b) => (truth(c) ? a : b === undefined ? false : b),
  ROUND: (x, n) => Math.round(x * 10 ** n) / 10 ** n,
  NA: () => E("#N/A"),
};
const truth = (v) => (typeof v === "string" ? v.toUpperCase() === "TRUE" : !!v);
const flat = (a) => a.flatMap((x) => (Array.isArray(x) ? x.flat() : [x]));
function nums(a) {
  const f = flat(a);
  const err = f.find((x) => x instanceof CellError);
  if (err) throw err;
  return f.filter((x) => typeof x === "number");
}

const TOK =
  /\s*(?:("(?:[^"]|"")*")|(#[A-Z0-9/]+[!?]?)|((?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\w.(]))|([A-Za-z_][\w.]*)(?=\s*\()|(TRUE|FALSE)\b|([A-Za-z_][\w.]*)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(<>|<=|>=|[-+*/^&=<>(),%;]))/y;
function tokenize(s) {
  const out = [];
  TOK.lastIndex = 0;
  while (TOK.lastIndex < s.length) {
    if (/^\s*$/.test(s.slice(TOK.lastIndex))) break;
    const m = TOK.exec(s);
    if (!m) throw E("#NAME?");
    if (m[1] !== undefined) out.push(["str", m[1].slice(1, -1).replace(/""/g, '"')]);
    else if (m[2]) out.push(["err", m[2]]);
    else if (m[3]) out.push(["ref", m[3]]);
    else if (m[4]) out.push(["fn", m[4]]);
    else if (m[5]) out.push(["bool", m[5] === "TRUE"]);
    else if (m[6]) out.push(["name", m[6]]);
    else if (m[7]) out.push(["num", +m[7]]);
    else out.push(["op", m[8]]);
  }
  return out;
}
// async recursive-descent evaluation. env = { cell(sheet,r,c) -> value, sheet, custom: Map<NAME, fn(argValues, address)>, name(n) }
async function evaluate(src, env) {
  let t;
  try {
    t = tokenize(src.replace(/^=/, ""));
  } catch (e) {
    return e;
  }
  let i = 0;
  const peek = (v) => t[i] && t[i][0] === "op" && t[i][1] === v;
  const eat = (v) => peek(v) && (i++, true);
  const scalar = (v) => (Array.isArray(v) ? v[0][0] : v);
  const num = (v) => {
    v = scalar(v);
    if (v instanceof CellError) throw v;
    if (v === "" || v === null || v === undefined) return 0;
    if (typeof v === "boolean") return +v;
    const n = Number(v);
    if (Number.isNaN(n)) throw E("#VALUE!");
    return n;
  };
  const str = (v) => {
    v = scalar(v);
    if (v instanceof CellError) throw v;
    return v === null || v === undefined ? "" : typeof v === "boolean" ? String(v).toUpperCase() : String(v);
  };
  async function cmp() {
    let a = await cat();
    while (t[i] && t[i][0] === "op" && ["=", "<>", "<", ">", "<=", ">="].includes(t[i][1])) {
      const op = t[i++][1];
      let b = await cat();
      a = scalar(a);
      b = scalar(b);
      if (a instanceof CellError) throw a;
      if (b instanceof CellError) throw b;
      a =
        op === "="
          ? a === b
          : op === "<>"
            ? a !== b
            : op === "<"
              ? a < b
              : op === ">"
                ? a > b
                : op === "<="
                  ? a <= b
                  : a >= b;
    }
    return a;
  }
  async function cat() {
    let a = await add();
    while (eat("&")) a = str(a) + str(await add());
    return a;
  }
  async function add() {
    let a = await mul();
    for (;;) {
      if (eat("+")) a = num(a) + num(await mul());
      else if (eat("-")) a = num(a) - num(await mul());
      else return a;
    }
  }
  async function mul() {
    let a = await pow();
    for (;;) {
      if (eat("*")) a = num(a) * num(await pow());
      else if (eat("/")) {
        const d = num(await pow());
        if (d === 0) throw E("#DIV/0!");
        a = num(a) / d;
      } else return a;
    }
  }
  async function pow() {
    let a = await un();
    while (eat("^")) a = num(a) ** num(await un());
    return a;
  }
  async function un() {
    if (eat("-")) return -num(await un());
    if (eat("+")) return un();
    let a = await prim();
    while (eat("%")) a = num(a) / 100;
    return a;
  }
  async function prim() {
    const k = t[i++];
    if (!k) throw E("#NAME?");
    if (k[0] === "num" || k[0] === "str" || k[0] === "bool") return k[1];
    if (k[0] === "err") return E(k[1]);
    if (k[0] === "op" && k[1] === "(") {
      const v = await cmp();
      if (!eat(")")) throw E("#NAME?");
      return v;
    }
    if (k[0] === "ref") {
      const [sn, a1] = splitSheet(k[1]);
      const b = parseA1(a1);
      const rows = [];
      for (let r = 0; r < b.rows; r++) {
        const row = [];
        for (let c = 0; c < b.cols; c++) row.push(await env.cell(sn, b.r + r, b.c + c));
        rows.push(row);
      }
      return b.rows === 1 && b.cols === 1 ? rows[0][0] : rows;
    }
    if (k[0] === "fn") {
      i++;
      const args = [];
      if (!eat(")")) {
        for (;;) {
          if (peek(",") || peek(";") || peek(")"))
            args.push(undefined); // omitted argument
          else
            args.push(
              await cmp().catch((e) => {
                if (e instanceof CellError) return e;
                throw e;
              }),
            );
          if (eat(",") || eat(";")) continue;
          if (!eat(")")) throw E("#NAME?");
          break;
        }
      }
      const N = k[1].toUpperCase();
      if (env.custom.has(N)) return env.custom.get(N)(args, env);
      if (N === "IFERROR") return args[0] instanceof CellError ? args[1] : args[0];
      if (!BUILTIN[N]) throw E("#NAME?");
      const bad = N !== "IF" && args.find((x) => x instanceof CellError);
      if (bad) throw bad;
      return BUILTIN[N](...args);
    }
    throw E("#NAME?");
  }
  try {
    const v = await cmp();
    if (i < t.length) return E("#NAME?");
    return v;
  } catch (e) {
    if (e instanceof CellError) return e;
    throw e;
  }
}

module.exports = { CellError, evaluate };
