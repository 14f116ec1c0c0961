/** Answers every line of JSON that comes in with a line of JSON, one after the other. */
const { createInterface } = require("node:readline");

module.exports = async function answerLines(answer) {
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    let said;
    try {
      said = await answer(JSON.parse(line));
    } catch (error) {
      said = { error: error.details ?? error.message };
    }
    process.stdout.write(`${JSON.stringify(said)}\n`);
  }
  process.exit(0);
};
