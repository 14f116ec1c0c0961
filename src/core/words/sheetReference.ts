/** The name of a sheet as a formula writes it before `!`; one with anything but letters is quoted, lest it be read as a cell. */
export const sheetReference = (name: string): string =>
  /^[A-Za-z]{4,}$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
