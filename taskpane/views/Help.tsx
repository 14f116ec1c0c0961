import type { JSX } from "preact";
import { FormulaHelp } from "../parts/FormulaHelp";
import { Keys, type KeyHelp } from "../parts/Keys";
import { ManyFormulas } from "../parts/ManyFormulas";
import type { Pane } from "../state/createPane";

interface Props {
  readonly pane: Pane;
  /** Keys of the page around, where the pane stands on one of ours. */
  readonly keys?: KeyHelp | undefined;
}

/** The formulas with their help, the keys, and what to do where there are many formulas. */
export const Help = ({ pane, keys }: Props): JSX.Element => {
  const { language } = pane.state();
  return (
    <>
      {keys !== undefined && <Keys language={language} keys={keys} />}
      {pane.canChangeFormulas && <ManyFormulas pane={pane} />}
      <FormulaHelp language={language} />
    </>
  );
};
