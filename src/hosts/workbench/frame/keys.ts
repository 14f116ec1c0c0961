/** What the keyboard does on the whole page, wherever in it one stands. */
export interface Keys {
  /** To the next part of the page, or the one before. */
  readonly part: (step: 1 | -1) => void;
  readonly open: () => void;
  readonly save: () => void;
  /** To the next sheet, or the one before; not from the pane, where these keys open lists. */
  readonly sheet?: (step: 1 | -1) => void;
}

function actionOf(event: KeyboardEvent, { part, open, save, sheet }: Keys): (() => void) | undefined {
  const { key, shiftKey, altKey } = event;
  const isCommand = (event.ctrlKey || event.metaKey) && !shiftKey && !altKey;
  const named: Readonly<Partial<Record<string, () => void>>> = {
    F6: () => {
      part(shiftKey ? -1 : 1);
    },
    ...(isCommand ? { o: open, s: save } : {}),
    ...(altKey && sheet !== undefined
      ? {
          ArrowDown: () => {
            sheet(1);
          },
          ArrowUp: () => {
            sheet(-1);
          },
        }
      : {}),
  };
  return named[key.length === 1 ? key.toLowerCase() : key];
}

/** Hears these keys before the grid and the browser do. */
export function takeKeys(keys: Keys): void {
  const heard = (event: KeyboardEvent): void => {
    const act = actionOf(event, keys);
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  addEventListener("keydown", heard, true);
}
