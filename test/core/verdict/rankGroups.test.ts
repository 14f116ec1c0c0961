import { rankGroups } from "../../../src/core/verdict/rankGroups";
import { isFault } from "../../../src/core/words/fault";

describe("rankGroups(groups, level)", () => {
  it("leaves eight who are alike anywhere among the eight, and knows who is plainly first and last", () => {
    const alike = rankGroups({
      kind: "proportion",
      groups: new Array(8).fill(0).map(() => ({ successes: 5, trials: 20 })),
    });
    if (isFault(alike)) throw new Error(alike.kind);
    for (const { ranks } of alike) expect(ranks).toEqual({ low: 1, high: 8 });
    const apart = rankGroups({ kind: "count", groups: [4, 40, 400].map((count) => ({ count, exposure: 10 })) });
    if (isFault(apart)) throw new Error(apart.kind);
    expect(apart.map(({ ranks }) => ranks)).toEqual([3, 2, 1].map((rank) => ({ low: rank, high: rank })));
  });
});
