import {
  CellValueType,
  InterceptorEffectEnum,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  RedoCommandId,
  ThemeService,
  UndoCommandId,
  Univer,
  type IMutationInfo,
  type Plugin,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionsEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import {
  AFTER_CELL_EDIT,
  CalculationMode,
  ILayoutService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  SheetPermissionCheckController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import { ISheetDrawingService, UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../../core/index";
import type { Drawing } from "../chart/drawings";
import { functionHelp, gridFunctions, type FunctionSetting } from "./functions";
import { addGoKeys } from "./goKeys";
import { norwegianFrom } from "./norwegian";
import { fromNorwegian } from "./fromNorwegian";
import { shownNumber } from "./shownNumber";

/** Norwegian is no locale of the grid's own: it has a name of its own here and stands on the English one. */
export const localeOf = { nb: "nbNO", en: "enUS" } as const;

/** The grid on the page, and the workbook in it. */
export interface Grid {
  readonly api: FUniver;
  readonly univer: Univer;
  /** Carries out changes that the user can undo in one step. */
  readonly change: (redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]) => void;
  /**
   * Puts charts on sheets. They are no step of their own to undo: with its sheet a chart goes out of sight, and comes back
   * with it.
   */
  readonly draw: (charts: readonly Drawing[]) => void;
  /** From now on the keyboard writes in the selected cell. */
  readonly focus: () => void;
  /** Once the grid has drawn its first sheet. */
  readonly rendered: Promise<void>;
}

interface Setting extends FunctionSetting {
  /** Told whenever the user does something that can be undone, and when it is undone: how many steps there are each way. */
  readonly changed: (steps: { readonly undos: number; readonly redos: number }) => void;
  readonly container: HTMLElement;
  readonly dark: boolean;
}

/**
 * Before it takes a formula, the grid asks of each cell that the formula names whether it is hidden from the user: seconds
 * for a large table. Nothing here is hidden from anyone.
 */
Object.assign(SheetPermissionCheckController.prototype, { _permissionCheckWithFormula: () => true });

/** Makes the grid, with no workbook in it as yet. */
export function openGrid({ container, dark, changed, ...setting }: Setting): Grid {
  const language: Language = setting.language();
  const texts = mergeLocales(english, drawingEnglish, conditionsEnglish);
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    // The page then sets the language by name: the grid has no Norwegian to be named here.
    locale: LocaleType.EN_US,
    locales: { [localeOf.en]: texts, [localeOf.nb]: norwegianFrom(texts) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      // The page has them, with words.
      menu: { [UndoCommandId]: { hidden: true }, [RedoCommandId]: { hidden: true } },
      // Text that looks like a number is no mistake in an export: the core reads it.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      formula: {
        description: functionHelp(language),
        function: gridFunctions(setting),
        initialFormulaComputing: CalculationMode.FORCED,
      },
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      const [make, options] = (Array.isArray(plugin) ? plugin : [plugin]) as [typeof Plugin, object?];
      univer.registerPlugin(make as never, options as never);
    }
  }
  const api = FUniver.newAPI(univer);
  const rendered = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= api.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  const ready = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    // The grid has what it is made of from then on, not before.
    if (stage !== api.Enum.LifecycleStages.Ready) return;
    takeNorwegian(univer, setting.language);
    showNumbers(univer, setting.language);
    addGoKeys(univer, api);
    showSpilled(univer);
    ready.dispose();
  });
  univer.__getInjector().get(IUndoRedoService).undoRedoStatus$.subscribe(changed);
  const focus = (): void => {
    window.focus();
    univer.__getInjector().get(ILayoutService).focus();
  };
  return { api, univer, change: changer(univer, api), draw: drawer(univer, api), focus, rendered };
}

/** Before the grid's own readers of what was typed. */
const early = 1000;

const takeNorwegian = (univer: Univer, language: () => Language): void => {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: early,
      handler: (cell, _, next) => next(language() === "nb" ? fromNorwegian(cell) : cell),
    });
};

/** Numbers without a format of their own, as the language writes them. */
const showNumbers = (univer: Univer, language: () => Language): void => {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      // After the grid's own formats, which leave such numbers alone, and before its last, which asks nobody any more.
      priority: 0,
      handler: (cell, { rawData }, next) => {
        const isNumber = typeof cell?.v === "number" && (cell.t ?? CellValueType.NUMBER) === CellValueType.NUMBER;
        if (!isNumber || Number.isInteger(cell.v)) return next(cell);
        // A spilled number stands in no cell of the sheet.
        const isComputed = rawData?.v == null || rawData.f != null || rawData.si != null;
        const v = shownNumber(language(), Number(cell.v), isComputed);
        return next(v === cell.v ? cell : { ...cell, v });
      },
    });
};

/** The formula that a cell was filled by stands greyed above the sheet; the grid's own grey for it cannot be read. */
const showSpilled = (univer: Univer): void => {
  const themes = univer.__getInjector().get(ThemeService);
  const colourOf = themes.getColorFromTheme.bind(themes);
  Object.assign(themes, {
    getColorFromTheme: (name: string) => colourOf(name === "gray.300" ? "gray.600" : name),
  });
};

const changer = (univer: Univer, api: FUniver): Grid["change"] => {
  return (redo, undo) => {
    for (const { id, params } of redo) api.syncExecuteCommand(id, params);
    const unitID = api.getActiveWorkbook()?.getId() ?? "";
    univer
      .__getInjector()
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID, redoMutations: [...redo], undoMutations: [...undo] });
  };
};

/** Changes to the list of objects on sheets, as the grid makes them. */
interface Batch {
  readonly redo: unknown;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly objects: unknown;
}

const drawer =
  (univer: Univer, api: FUniver): Grid["draw"] =>
  (charts) => {
    const service = univer.__getInjector().get(ISheetDrawingService);
    for (const chart of charts) {
      const { redo: op, unitId, subUnitId, objects } = service.getBatchAddOp([chart]) as Batch;
      api.syncExecuteCommand("sheet.mutation.set-drawing-apply", { op, unitId, subUnitId, objects, type: 0 });
    }
  };
