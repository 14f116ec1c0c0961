import { currencyOf } from "../../../src/core/table/currencyOf";

describe("currencyOf(word)", () => {
  it("names a currency where it is sure, and keeps a sign that several share", () => {
    const words = ["NOK", "SEK", "DKK", "EUR", "USD", "GBP", "€", "£", "eur", "zł", "US$", "kr", "KR.", "$", "¥"];
    const named = ["NOK", "SEK", "DKK", "EUR", "USD", "GBP", "EUR", "GBP", "EUR", "PLN", "USD", "kr", "kr", "$", "¥"];
    expect(words.map(currencyOf)).toEqual(named);
  });

  it("takes no other word for one", () => {
    expect(["STK", "sek", "all", "TLF", "", "MNOK", "NO", "N K", "%"].map(currencyOf)).toEqual(Array(9).fill(null));
  });
});
