import { readExcel, runExcel } from "./runExcel";

const keyOf = (name: string): string => `nokkel.${name}`;

/** What we have stored in the workbook under a name; null where there is nothing. */
export const loadSetting = (name: string): Promise<string | null> =>
  readExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(keyOf(name));
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return null;
    const value: unknown = setting.value;
    return typeof value === "string" ? value : JSON.stringify(value);
  });

/** What already stands there is not written again: a write may empty the list of what the user can undo. */
export async function saveSetting(name: string, json: string): Promise<void> {
  if ((await loadSetting(name)) === json) return;
  await runExcel(async (context) => {
    context.workbook.settings.add(keyOf(name), json);
    await context.sync();
  });
}
