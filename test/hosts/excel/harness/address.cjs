const { invalidArgument } = require("./errors.cjs");
const MAXR = 1048576,
  MAXC = 16384;
const colName = (c) => {
  let s = "";
  for (c++; c > 0; c = Math.floor((c - 1) / 26)) s = String.fromCharCode(65 + ((c - 1) % 26)) + s;
  return s;
};
const colIndex = (s) => {
  let n = 0;
  for (const ch of s.toUpperCase()) n = n * 26 + ch.charCodeAt(0) - 64;
  return n - 1;
};
const quoteSheet = (n) =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(n) && !/^[A-Za-z]{1,3}\d+$/.test(n) ? n : `'${n.replace(/'/g, "''")}'`;
function splitSheet(a) {
  const m = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(a);
  return m ? [m[1] !== undefined ? m[1].replace(/''/g, "'") : m[2], m[3]] : [null, a];
}
function parseA1(a) {
  // -> {r,c,rows,cols} or null
  a = a.replace(/\$/g, "").trim();
  let m;
  if ((m = /^([A-Za-z]{1,3})([1-9]\d*)(?::([A-Za-z]{1,3})([1-9]\d*))?$/.exec(a))) {
    const c1 = colIndex(m[1]),
      r1 = +m[2] - 1,
      c2 = m[3] ? colIndex(m[3]) : c1,
      r2 = m[4] ? +m[4] - 1 : r1;
    return norm(r1, c1, r2, c2);
  }
  if ((m = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(a))) return norm(0, colIndex(m[1]), MAXR - 1, colIndex(m[2]));
  if ((m = /^([1-9]\d*):([1-9]\d*)$/.exec(a))) return norm(+m[1] - 1, 0, +m[2] - 1, MAXC - 1);
  return null;
}
function norm(r1, c1, r2, c2) {
  const r = Math.min(r1, r2),
    c = Math.min(c1, c2),
    R = Math.max(r1, r2),
    C = Math.max(c1, c2);
  if (R >= MAXR || C >= MAXC) return null;
  return { r, c, rows: R - r + 1, cols: C - c + 1 };
}
function formatA1({ r, c, rows, cols }) {
  if (rows === MAXR && cols === MAXC) return `1:${MAXR}`;
  if (rows === MAXR) return `${colName(c)}:${colName(c + cols - 1)}`;
  if (cols === MAXC) return `${r + 1}:${r + rows}`;
  const a = colName(c) + (r + 1);
  return rows === 1 && cols === 1 ? a : `${a}:${colName(c + cols - 1)}${r + rows}`;
}

module.exports = { MAXR, colName, colIndex, quoteSheet, splitSheet, parseA1, formatA1, MAXC };
