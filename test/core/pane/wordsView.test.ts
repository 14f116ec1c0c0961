import { isFault, readTable, withWord, wordEditOf, wordsView, type Cell, type Table } from "../../../src/core/index";

const header: Cell[] = ["Avtale", "Fase", "Beløp", "Lukket"];
const rowsOf = (words: readonly string[]): Cell[][] => [
  header,
  ...words.map((word, place): Cell[] => [`A${String(place)}`, word, 100, "2026-01-05"]),
];

function read(words: readonly string[], edits: Parameters<typeof wordsView>[1] = []): Table {
  const table = readTable(rowsOf(words), { words: edits });
  if (isFault(table)) throw new Error(JSON.stringify(table));
  return table;
}

describe("wordsView(table)", () => {
  it("shows each word with its rows and what it was taken for, the most used first", () => {
    const [group] = wordsView(read(["Tapt", "Vunnet", "Vunnet", "Demo", "Vunnet", "Tapt"]), [], "nb");
    expect(group).toMatchObject({ role: "stage", name: "Fase", more: 0 });
    expect(group?.words).toEqual([
      { word: "Vunnet", rows: "3", meaning: "won", isGiven: false },
      { word: "Tapt", rows: "2", meaning: "lost", isGiven: false },
      { word: "Demo", rows: "1", meaning: "open", isGiven: false },
    ]);
    expect(group?.choices.map(({ name }) => name)).toEqual(["Vunnet", "Tapt", "Åpen"]);
  });

  it("shows what the user says, whatever the case and punctuation, and what is not understood", () => {
    const words = ["Vunnet", "Bortfalt", "Bortfalt"];
    expect(wordsView(read(words), [], "nb")[0]?.words.map(({ meaning }) => meaning)).toEqual([null, "won"]);
    const edits = withWord([], "stage", "bortfalt!", "lost");
    expect(wordsView(read(words, edits), edits, "nb")[0]?.words).toMatchObject([
      { word: "Bortfalt", meaning: "lost", isGiven: true },
      { word: "Vunnet", meaning: "won", isGiven: false },
    ]);
  });

  it("shows those not understood first where there are very many, and counts the others", () => {
    const many = Array.from({ length: 90 }, (_, place) => `Steg ${String(place)}`);
    const [group] = wordsView(read(["Vunnet", "Vunnet", ...many]), [], "nb");
    expect(group?.words).toHaveLength(60);
    expect(group?.more).toBe(31);
    expect(group?.words.every(({ meaning }) => meaning === null)).toBe(true);
  });
});

describe("withWord(edits)", () => {
  it("holds one meaning a word and takes it away again; the same word in another role is another", () => {
    const one = withWord(withWord([], "stage", "Demo", "won"), "type", "Demo", "demo");
    const two = withWord(one, "stage", "DEMO", "lost");
    expect(two).toEqual([
      { role: "type", word: "Demo", meaning: "demo" },
      { role: "stage", word: "DEMO", meaning: "lost" },
    ]);
    expect(withWord(two, "stage", "demo", null)).toEqual([{ role: "type", word: "Demo", meaning: "demo" }]);
  });
});

it.each([
  ["owner", "Kari", "won"],
  ["stage", "Tapt", "call"],
  ["stage", 7, "lost"],
  [null, "Tapt", "lost"],
])("wordEditOf(%p, %p, %p) is none", (role, word, meaning) => {
  expect(wordEditOf(role, word, meaning)).toBeNull();
});
