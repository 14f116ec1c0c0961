/** Names of functions in a formula, in capitals; what stands in quotes is no function. */
const functionsIn = (formula: string): string[] =>
  Array.from(formula.replace(/"[^"]*"|'[^']*'/g, "").matchAll(/([A-Za-z_][\w.]*)\s*\(/g), ([, name = ""]) =>
    name.toUpperCase(),
  );

/**
 * Functions that Excel 2010, LibreOffice and the grid all have and compute alike. A formula of others is saved as the value
 * it shows, so that it shows the same wherever it is opened; the formula itself is kept beside and comes back here.
 */
const everywhere = new Set(
  `ABS ACOS AND ASIN ATAN ATAN2 AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCATENATE COS COUNT COUNTA
  COUNTBLANK COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT EXP FIND FLOOR HLOOKUP HOUR IF IFERROR INDEX INT ISBLANK ISERROR
  ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOG10 LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD MONTH NETWORKDAYS NOT OR PI POWER
  PRODUCT PROPER QUOTIENT RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SIGN SIN SMALL SQRT
  STDEV STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TAN TRIM TRUNC UPPER VALUE VAR VARP VLOOKUP WEEKDAY
  WORKDAY YEAR`.split(/\s+/),
);

export const isKnownEverywhere = (formula: string): boolean =>
  functionsIn(formula).every((name) => everywhere.has(name)) && !/[{}@#]|\[\d*\]/.test(formula.replace(/"[^"]*"/g, ""));

/** As Excel stores a custom function of an add-in, `_xldudf_NAME`, and a newer one of its own, `_xlfn.NAME`. */
export const plainFormula = (formula: string): string =>
  `=${formula.replace(/^=/, "").replace(/_xldudf_|_xlfn\.(?:_xlws\.)?/g, "")}`;

/** Whether the grid can compute a formula of a file: every function is known to it, and no other file is asked. */
export const isComputable = (formula: string, knows: (name: string) => boolean): boolean =>
  functionsIn(formula).every(knows) && !/\[\d+\]/.test(formula.replace(/"[^"]*"/g, ""));
