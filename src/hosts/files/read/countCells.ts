const [less, colon, letter, space, slash, more] = Buffer.from("<:c />");

/** Start tags of cells, `<c …>`, in a part of an .xlsx file, blank cells too: what reading them costs. */
export function countCellElements(content: Buffer): number {
  let count = 0;
  for (let at = 1; at < content.length; at += 1) {
    if (content[at] !== letter) continue;
    const before = content[at - 1];
    const after = content[at + 1];
    if ((before === less || before === colon) && (after === space || after === more || after === slash)) count += 1;
  }
  return count;
}

const noValue = ["</f></c>", "<v></v></c>", "<v/></c>", "<v /></c>"];

/**
 * Formulas without a computed value: a program wrote them and no spreadsheet has opened the file since. They read as
 * blank, and the user must hear of it. A formula whose text result is empty (`t="str"`) has a value.
 */
export function countUncalculated(content: Buffer): number {
  let count = 0;
  for (const ending of noValue) {
    for (let at = content.indexOf(ending); at >= 0; at = content.indexOf(ending, at + 1)) {
      const cell = content.toString("latin1", content.lastIndexOf("<c ", at), at);
      if (/<f[\s>]/.test(cell) && !/^<c [^>]*t="str"/.test(cell)) count += 1;
    }
  }
  return count;
}
