import type { Language } from "../../../core/index";
import type { Notice } from "../../../../taskpane/state/state";

/** All that the page around the grid shows. */
export interface FrameState {
  readonly language: Language;
  readonly isDark: boolean;
  /** What the workbook is called. */
  readonly name: string;
  readonly isStarting: boolean;
  readonly isBusy: boolean;
  readonly isDropping: boolean;
  /** Whether the workbook has changes that stand in no file. */
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the selected cell shows an error. */
  readonly cellFault: string | null;
  readonly news: Notice | null;
  /** Asked before a workbook that is not saved is closed. */
  readonly question: string | null;
  /** 0 before there is a workbook for the pane; another number opens the pane anew. */
  readonly paneKey: number;
}

export interface FrameActions {
  readonly mounted: (element: HTMLElement) => void;
  /** Opens a file; so many more were given with it, which are not opened. */
  readonly open: (file: File, more: number) => void;
  readonly save: () => void;
  readonly summary: () => void;
  readonly sample: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly changeTheme: () => void;
  readonly toPane: () => void;
  readonly answer: (isYes: boolean) => void;
}
