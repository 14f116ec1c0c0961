/** What the top-level functions of the script call; see `shims.ts`. */
export { answer } from "./door";
export { call } from "./call";
export { onOpen, openSidebar, showFormulas } from "./menu";
export { monthlyContinue, monthlyRun } from "./monthlyRun";
export { monthlySummary } from "./monthlySummary";
export { switchMonthlyOff, switchMonthlyOn } from "./trigger";
