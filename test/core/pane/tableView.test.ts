import { readTable } from "../../../src/core/table/readTable";
import { tableView } from "../../../src/core/pane/tableView";
import { isFault } from "../../../src/core/words/fault";

function rolesOfSheet(rows: Parameters<typeof readTable>[0]): string[] {
  const table = readTable(rows);
  if (isFault(table)) throw new Error(`not a table: ${table.kind}`);
  return tableView(table, "nb").roles.flatMap(({ name, column }) => (column === null ? [] : [`${name}: ${column}`]));
}

it("takes the name of a deal for no reference to a deal, and the deal of an activity for one", () => {
  const deals = rolesOfSheet([
    ["Avtale-ID", "Avtale", "Fase", "Beløp", "Lukket"],
    ["D-1", "Stoler til Fjord", "Vunnet", 1000, "2026-10-03"],
    ["D-2", "Bord til Nordlys", "Tapt", 2000, "2026-10-04"],
  ]);
  expect(deals).toContain("Id: Avtale-ID");
  expect(deals.filter((role) => role.endsWith(": Avtale"))).toEqual([]);
  const activities = rolesOfSheet([
    ["Aktivitets-ID", "Type", "Dato", "Avtale"],
    ["A-1", "Samtale", "2026-10-03", "D-1"],
    ["A-2", "Møte", "2026-10-04", "D-1"],
  ]);
  expect(activities).toContain("Avtale-id: Avtale");
});
