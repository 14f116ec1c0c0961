/** Leaves the totals in a file where `NOKKEL_TEST_RESULTS` names one. */
const fs = require("node:fs");

module.exports = class ResultsReporter {
  onRunComplete(_, { numPassedTests, numFailedTests: failed, numPendingTests, numRuntimeErrorTestSuites }) {
    // A suite that does not even load has failed, though none of its tests has.
    const numFailedTests = failed + numRuntimeErrorTestSuites;
    const path = process.env.NOKKEL_TEST_RESULTS;
    if (path !== undefined) fs.writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, numPendingTests }));
  }
};
