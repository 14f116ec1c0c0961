import { answerFor, argumentsFrom } from "../../../src/hosts/excel/border";
import { fault, isFault } from "../../../src/core/words/fault";

describe("argumentsFrom(values, fixed)", () => {
  it("takes blanks as Excel sends them: null, the empty text, an omitted argument", () => {
    expect(argumentsFrom([[[null, "", 0]], null, undefined], 3)).toEqual([[[null, null, 0]], undefined, undefined]);
  });

  it("takes a number that comes as a data type for the number it is", () => {
    expect(
      argumentsFrom([[[{ type: "FormattedNumber", basicType: "Double", basicValue: 9000, numberFormat: "0" }]]], 1),
    ).toEqual([[[9000]]]);
  });

  it("keeps errors as errors, those it does not know too", () => {
    expect(argumentsFrom([[["#DIV/0!"]]], 1)).toEqual([[[{ kind: "error", code: "#DIV/0!" }]]]);
    const [unknown] = argumentsFrom(
      [[[{ type: "Error", basicType: "Error", basicValue: "#CALC!", errorType: "Calc" }]]],
      1,
    );
    expect(unknown).toEqual([[expect.objectContaining({ kind: "error" })]]);
  });

  it("takes the text of an error that only Excel has for an error", () => {
    expect(argumentsFrom([[["#SPILL!", "#BUSY!", "#1 in sales"]]], 1)).toEqual([
      [[{ kind: "error", code: "#VALUE!" }, { kind: "error", code: "#VALUE!" }, "#1 in sales"]],
    ]);
  });

  it("lays out repeated pairs in a row", () => {
    expect(argumentsFrom([[["a"]], null, [[["Team"]], [["Vest"]]]], 2)).toEqual([
      [["a"]],
      undefined,
      [["Team"]],
      [["Vest"]],
    ]);
  });
});

describe("answerFor(answer, failed)", () => {
  it("gives a day its format where Excel takes one, and the bare serial elsewhere", () => {
    const answer = [[{ kind: "day", serial: 46296 }]] as const;
    expect(answerFor(answer, () => "?")).toEqual([[46296]]);
    expect(answerFor(answer, () => "?", true)).toEqual([
      [{ type: "Double", basicValue: 46296, numberFormat: "yyyy-mm-dd" }],
    ]);
  });

  it("shows blank as the empty text, since Excel shows null as 0, and gives faults to the host", () => {
    const why = fault({ kind: "no-data", of: "win_rate" });
    expect(answerFor([[1, null, why]], (answer) => (isFault(answer) ? answer.kind : "?"))).toEqual([
      [1, "", "no-data"],
    ]);
  });
});
