import type { Book, Entry } from "./openBook";

/** What the pane and Excel on the web say to each other, as JSON text between two windows. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface Call {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod: { readonly DispatchId: number };
  readonly 0?: string;
}

/** Numbers by which the client names what it asks for. */
const dispatch = { calls: 93, commandDone: 94, messages: 33, commands: 39 } as const;

const requirementSets = {
  ExcelApi: 1.14,
  RichApiRuntime: 1.1,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  CustomFunctions: 1.8,
  CustomFunctionsRuntime: 1.4,
};

export interface ExcelOnTheWeb {
  /** Takes a message of the pane. */
  readonly hear: (text: string) => void;
  /** Clicks a button of the ribbon and waits until the add-in says that it is done. */
  readonly click: (button: string) => Promise<void>;
  readonly sendEntries: (entries: readonly Entry[]) => void;
  /** What the client asked for and is not answered here. */
  readonly unanswered: readonly string[];
}

interface Place {
  readonly conversation: string;
  readonly origin: string;
  readonly locale: string;
  readonly book: () => Book;
  readonly say: (text: string) => void;
}

const about = (locale: string): object => ({
  _id: "1",
  _appName: 16,
  _appVersion: "16.0",
  _appMinorVersion: 0,
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: "https://example.invalid/Book1.xlsx",
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  // The client parses it as XML, and what it makes of a faulty one offends the pane's policy.
  _eToken: encodeURIComponent('<t aid="1" cid="1" oid="1"/>'),
  _correlationId: "1",
  _appInstanceId: "1",
  _requirementMatrix: JSON.stringify(requirementSets),
  _hostCustomMessage: "",
  _hostFullVersion: "16.0.0.0",
  _clientWindowHeight: 720,
  _clientWindowWidth: 350,
  _addinName: "Nøkkel",
  _appDomains: [],
  _dialogRequirementMatrix: "",
  _featureGates: {},
  _initialDisplayMode: 2,
});

const done = { Version: 1, Error: 0 };
const notSupported = { Version: 1, Error: 5000 };

/** Excel on the web as the pane hears it: its side of the protocol, over a workbook of the tests. */
export function excelOnTheWeb({ conversation, origin, locale, book, say }: Place): ExcelOnTheWeb {
  const events = new Map<number, string>();
  const clicked = new Map<string, () => void>();
  const unanswered: string[] = [];
  const tell = (name: string, data: unknown, correlation: number, response: number): void => {
    say(
      JSON.stringify({
        _messageType: 1,
        _actionName: name,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: origin,
        _data: data,
        _errorCode: 0,
        _responseType: response,
        _serializerVersion: 1,
      }),
    );
  };
  const raise = (event: number, data: unknown): void => {
    const name = events.get(event);
    if (name === undefined) throw new Error(`the add-in does not listen to event ${String(event)}`);
    tell(name, data, 0, 1);
  };
  const carryOut = async (call: Call): Promise<object> => {
    const { DispatchId } = call.DdaMethod;
    if (DispatchId === dispatch.calls) {
      const data = call.ArrayData ?? [];
      const response = await book().answer(String(data[4]), Number(data[6]));
      return { ...done, Data: [200, [], response] };
    }
    if (DispatchId === dispatch.commandDone) {
      clicked.get(call[0] ?? "")?.();
      return done;
    }
    unanswered.push(`${String(DispatchId)} ${JSON.stringify(call).slice(0, 300)}`);
    return notSupported;
  };
  const answerTo = async ({ _actionType, _actionName, _data }: Message): Promise<object | null> => {
    const event = Number((_data as { eventDispId?: number } | null)?.eventDispId);
    if (_actionType === 1) events.set(event, _actionName);
    else if (_actionType === 2) events.delete(event);
    else if (_actionName === "ContextActivationManager_getAppContextAsync") return about(locale);
    // Focus, keys and the like: told, not asked.
    else if (_actionName === "ContextActivationManager_notifyHost") return null;
    else if (_actionName === "executeMethod") return carryOut(_data as Call);
    else {
      unanswered.push(_actionName);
      return notSupported;
    }
    return done;
  };
  return {
    unanswered,
    hear: (text) => {
      const message = JSON.parse(text) as Message;
      if (message._messageType !== 0 || message._conversationId !== conversation) return;
      void answerTo(message).then((data) => {
        if (data !== null) tell(message._actionName, data, message._correlationId, 0);
      });
    },
    click: (button) =>
      new Promise((resolve) => {
        const id = `click ${String(clicked.size + 1)}`;
        clicked.set(id, resolve);
        raise(dispatch.commands, [id, button, JSON.stringify({ source: { id: button } })]);
      }),
    sendEntries: (entries) => {
      const rows = entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        entry.id,
        false,
      ]);
      raise(dispatch.messages, { ArrayData: rows });
    },
  };
}
