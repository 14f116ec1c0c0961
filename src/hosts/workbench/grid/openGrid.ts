import {
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type ILocales,
  type IMutationInfo,
  type Plugin,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionsEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../../core/index";
import { functionHelp, gridFunctions, type FunctionSetting } from "./functions";
import { norwegian } from "./norwegian";

/** Norwegian is no locale of the grid's own: it has a name of its own here and stands on the English one. */
export const localeOf = { nb: "nbNO" as LocaleType, en: LocaleType.EN_US } as const;

/** The grid on the page, and the workbook in it. */
export interface Grid {
  readonly api: FUniver;
  readonly univer: Univer;
  /** Carries out changes that the user can undo in one step. */
  readonly change: (redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]) => void;
}

interface Setting extends FunctionSetting {
  readonly container: HTMLElement;
  readonly dark: boolean;
}

/** Makes the grid, with no workbook in it as yet. */
export function openGrid({ container, dark, ...setting }: Setting): Grid {
  const language: Language = setting.language();
  const texts = mergeLocales(english, drawingEnglish, conditionsEnglish) as ILocales[string];
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: localeOf[language],
    locales: { [localeOf.en]: texts, [localeOf.nb]: mergeLocales(texts, norwegian) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
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
  return { api, univer, change: changer(univer, api) };
}

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

