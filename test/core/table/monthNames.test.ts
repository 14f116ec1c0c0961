import { monthOfName } from "../../../src/core/table/monthNames";

describe("monthOfName(word)", () => {
  it("knows English and Norwegian, full and short, with or without a point, in any case", () => {
    const names = [
      "january januar jan",
      "february februar feb",
      "march mars mar",
      "april apr",
      "may mai",
      "june juni jun",
      "july juli jul",
      "august aug",
      "september sept sep",
      "october oktober oct okt",
      "november nov",
      "december desember dec des",
    ];
    names.forEach((words, place) => {
      for (const word of words.split(" ")) {
        expect([word, word.toUpperCase(), `${word}.`].map(monthOfName)).toEqual([place + 1, place + 1, place + 1]);
      }
    });
  });

  it("knows nothing else", () => {
    expect(["", ".", "ma", "marsh", "mai 2021", "constructor", "mandag", "4"].map(monthOfName)).toEqual(
      Array(8).fill(null),
    );
  });
});
