import fc from "fast-check";

// A commit is judged by what it holds, not by the draw of the day: properties are tried with one seed, and searched with
// another by NOKKEL_SEED=12345 npm test.
fc.configureGlobal({ seed: Number(process.env["NOKKEL_SEED"] ?? 20261123) });
