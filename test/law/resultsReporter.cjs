/** Leaves the totals in a file where `NOKKEL_TEST_RESULTS` names one. */
const fs = require("node:fs");

module.exports = class ResultsReporter {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests }) {
    const path = process.env.NOKKEL_TEST_RESULTS;
    if (path !== undefined) fs.writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, numPendingTests }));
  }
};
