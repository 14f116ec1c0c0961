import type { JSX } from "preact";
import { FormulaHelp } from "../parts/FormulaHelp";
import { ManyFormulas } from "../parts/ManyFormulas";
import type { Pane } from "../state/createPane";

/** The formulas with their help, and what to do where there are many of them. */
export const Help = ({ pane }: { readonly pane: Pane }): JSX.Element => (
  <>
    {pane.canChangeFormulas && <ManyFormulas pane={pane} />}
    <FormulaHelp language={pane.state().language} />
  </>
);
