/** What the test page has: the pane, a workbook in memory, and the sample to fill it with. */
export { makeSample } from "../../src/core/index";
export { HostTrouble } from "../../taskpane/host";
export { mountPane } from "../../taskpane/mountPane";
export { memoryHost } from "./memoryHost";
