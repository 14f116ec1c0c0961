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

export const saveSetting = (name: string, json: string): Promise<void> =>
  runExcel(async (context) => {
    context.workbook.settings.add(keyOf(name), json);
    await context.sync();
  });
