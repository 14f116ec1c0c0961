import type { FakeBook } from "./book";
import { FakeRuleBuilder } from "./rule";
import { formatIn } from "./zones";

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** Properties of a document, with the sizes that they may have. */
function propertiesOf(store: Map<string, string>): Record<string, unknown> {
  return {
    getProperty: (name: string) => store.get(name) ?? null,
    deleteProperty: (name: string) => store.delete(name),
    setProperties: (all: Record<string, string>) => {
      for (const [name, value] of Object.entries(all)) {
        if (bytes(value) > 9 * 1024) throw new Error("Argument too large: value");
        store.set(name, value);
      }
      const size = [...store].reduce((sum, [name, value]) => sum + bytes(name) + bytes(value), 0);
      if (size > 500 * 1024) throw new Error("You have exceeded the property storage quota.");
    },
  };
}

interface Trigger {
  readonly facts: Record<string, unknown>;
  readonly getHandlerFunction: () => string;
}

/** What a user has allowed and what has come of it. */
interface Permissions {
  readonly granted: Set<string>;
  /** The scopes that were asked for while the script ran. */
  readonly asked: string[];
  triggers: Trigger[];
  /** How many there may be at a time: Google allows a published add-on fewer than a script. */
  most: number;
}

function scriptApp(permissions: Permissions, { clock }: FakeBook): Record<string, unknown> {
  const scope = "https://www.googleapis.com/auth/script.scriptapp";
  const needed = (): void => {
    clock.spend("trigger");
    if (!permissions.granted.has(scope))
      throw new Error(`Specified permissions are not sufficient. Required: ${scope}`);
  };
  return {
    AuthMode: { FULL: "FULL" },
    requireScopes: (mode: string, scopes: readonly string[]) => {
      if (mode !== "FULL") throw new Error("requireScopes: only FULL");
      permissions.asked.push(...scopes);
      if (scopes.some((one) => !permissions.granted.has(one)))
        throw new Error("Authorization is required to perform that action.");
    },
    getUserTriggers: () => {
      needed();
      return [...permissions.triggers];
    },
    deleteTrigger: (trigger: Trigger) => {
      needed();
      permissions.triggers = permissions.triggers.filter((one) => one !== trigger);
    },
    newTrigger: (handler: string) => {
      needed();
      const facts: Record<string, unknown> = {};
      const builder = {
        timeBased: () => builder,
        onMonthDay: (day: number) => put("day", day),
        atHour: (hour: number) => put("hour", hour),
        after: (milliseconds: number) => put("at", clock.now + milliseconds),
        inTimezone: (zone: string) => put("zone", zone),
        create: () => {
          if (permissions.triggers.length >= permissions.most) throw new Error("This script has too many triggers.");
          permissions.triggers.push({ facts, getHandlerFunction: () => handler });
        },
      };
      const put = (name: string, value: unknown): typeof builder => {
        facts[name] = value;
        return builder;
      };
      return builder;
    },
  };
}

function lockService(book: FakeBook): Record<string, unknown> {
  return {
    getDocumentLock: () => ({
      tryLock: (milliseconds: number) => {
        if (book.lock === "us") throw new Error("the lock is held twice");
        if (book.lock === "another") {
          book.clock.spend("lock", milliseconds);
          return false;
        }
        book.lock = "us";
        return true;
      },
      releaseLock: () => {
        if (book.lock === "us") book.lock = "nobody";
      },
    }),
  };
}

/** What a user sees of the add-on. */
interface Screen {
  readonly menu: [label: string, handler: string][];
  sidebar: string | null;
}

function spreadsheetApp(book: FakeBook, screen: Screen): Record<string, unknown> {
  const menu = {
    addItem: (label: string, handler: string) => {
      screen.menu.push([label, handler]);
      return menu;
    },
    addToUi: () => undefined,
  };
  return {
    getActive: () => book,
    flush: () => {
      book.clock.spend("flush");
    },
    getUi: () => ({
      createAddonMenu: () => menu,
      showSidebar: (page: { html: string }) => {
        screen.sidebar = page.html;
      },
    }),
    newConditionalFormatRule: () => new FakeRuleBuilder(),
    DeveloperMetadataVisibility: { DOCUMENT: "DOCUMENT" },
    BorderStyle: { SOLID: "SOLID" },
    InterpolationType: { NUMBER: "NUMBER", MAX: "MAX" },
  };
}

export interface FakeServices {
  readonly globals: Record<string, unknown>;
  readonly screen: Screen;
  readonly permissions: Permissions;
  readonly store: Map<string, string>;
}

/** The services of one execution's realm around a spreadsheet. What is not here does not exist, as for a typing error. */
export function servicesOf(book: FakeBook, files: (name: string) => string, userLocale = "nb"): FakeServices {
  const screen: Screen = { menu: [], sidebar: null };
  const permissions: Permissions = { granted: new Set(), asked: [], triggers: [], most: 20 };
  const store = new Map<string, string>();
  const page = (html: string): Record<string, unknown> => {
    const own = { html, getContent: () => html, setTitle: () => own };
    return own;
  };
  const globals = {
    SpreadsheetApp: spreadsheetApp(book, screen),
    LockService: lockService(book),
    ScriptApp: scriptApp(permissions, book),
    PropertiesService: { getDocumentProperties: () => propertiesOf(store) },
    HtmlService: {
      createHtmlOutputFromFile: (name: string) => page(files(name)),
      createHtmlOutput: (html: string) => page(html),
    },
    Session: {
      getActiveUserLocale: () => userLocale,
      getScriptTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    Utilities: {
      formatDate: (date: Date, zone: string, pattern: string) => {
        book.clock.spend("formatDate", 0.2);
        return formatIn(Number(date), zone, pattern);
      },
    },
    Charts: {
      ChartType: { COMBO: "COMBO" },
      ChartMergeStrategy: { MERGE_COLUMNS: "MERGE_COLUMNS" },
      ChartHiddenDimensionStrategy: { SHOW_BOTH: "SHOW_BOTH" },
    },
  };
  return { globals, screen, permissions, store };
}
